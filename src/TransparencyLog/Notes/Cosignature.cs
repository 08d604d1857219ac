using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Casework.TransparencyLog;

/// <summary>What a witness says of a checkpoint: that by then it had seen the log grow to it and no further. A time and an Ed25519 signature.</summary>
/// <seealso href="https://c2sp.org/tlog-cosignature"/>
public static class Cosignature
{
    /// <summary>What is signed begins with it, and nothing else that the same key signs.</summary>
    internal const string Header = "cosignature/v1";

    private const int TimeSize = sizeof(ulong);

    /// <summary>When a witness signed, by its own clock; null for a signature of another form. Nothing of it is to be believed before the note is verified.</summary>
    /// <remarks>
    /// Without the key the form has to tell: those of Ed25519 alone are shorter, and those of ECDSA begin with 0x30, which as the first byte of a
    /// time would be far beyond any calendar.
    /// </remarks>
    public static DateTimeOffset? TimeOf(NoteSignature signature) =>
        TryRead(signature.Bytes.Span, out var seconds, out _) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    internal static bool TryRead(ReadOnlySpan<byte> signature, out long seconds, out ReadOnlySpan<byte> ed25519)
    {
        seconds = -1;
        ed25519 = [];
        if (signature.Length == TimeSize + Ed25519PublicKey.SignatureSize)
        {
            seconds = BinaryPrimitives.ReadInt64BigEndian(signature);
            ed25519 = signature[TimeSize..];
        }

        return seconds >= 0;
    }

    internal static byte[] Write(long seconds, ReadOnlySpan<byte> ed25519)
    {
        var signature = new byte[TimeSize + ed25519.Length];
        BinaryPrimitives.WriteInt64BigEndian(signature, seconds);
        ed25519.CopyTo(signature.AsSpan(TimeSize));
        return signature;
    }

    internal static byte[] Message(long seconds, ReadOnlySpan<byte> checkpoint) =>
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Header}\ntime {seconds}\n")), .. checkpoint];
}
