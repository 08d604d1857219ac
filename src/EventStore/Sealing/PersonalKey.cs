using System.Globalization;
using System.Text;

namespace Casework.EventStore;

/// <summary>A data key, opened.</summary>
internal sealed class PersonalKey(SealedKey name, byte[] bytes)
{
    public byte[] Bytes => bytes;

    /// <summary>What each sealed field begins with that it seals.</summary>
    public byte[] Beginning { get; } = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{SealedField.Form}.{name.Subject:n}.{name.Purpose}.{name.Version}."));
}
