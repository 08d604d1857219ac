using System.Globalization;
using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>What a witness has signed beneath a checkpoint; it was checked before it was taken.</summary>
internal sealed record CosignatureView(NoteSignature Signature)
{
    public string Witness => Signature.Name;

    public string KeyId => Signature.KeyId.ToString("x8", CultureInfo.InvariantCulture);

    public DateTimeOffset? SignedAt => Cosignature.TimeOf(Signature);
}
