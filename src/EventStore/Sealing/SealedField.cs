using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Casework.EventStore;

/// <summary>
/// <c>s1.subject.purpose class.key version.base64url(nonce|ciphertext|tag)</c>, AES-256-GCM. The additional data are the event
/// id and the JSON Pointer of the field, so a ciphertext cannot be moved to another event or field.
/// </summary>
internal readonly record struct SealedField(Guid Subject, string Purpose, int KeyVersion, string Box)
{
    public SealedKey Key => new(Subject, Purpose, KeyVersion);

    public const string Form = "s1";

    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Writes a plaintext as a JSON string.</summary>
    public static void Seal(IBufferWriter<byte> json, PersonalKey key, ReadOnlySpan<byte> plaintext, Guid eventId, string pointer)
    {
        var size = NonceSize + plaintext.Length + TagSize;
        var rented = ArrayPool<byte>.Shared.Rent(size);
        var box = rented.AsSpan(0, size);
        RandomNumberGenerator.Fill(box[..NonceSize]);
        using (var aes = new AesGcm(key.Bytes, TagSize))
            aes.Encrypt(box[..NonceSize], plaintext, box[NonceSize..^TagSize], box[^TagSize..], AdditionalData(eventId, pointer));
        json.Write("\""u8);
        json.Write(key.Beginning);
        json.Advance(Base64Url.EncodeToUtf8(box, json.GetSpan(Base64Url.GetEncodedLength(size))));
        json.Write("\""u8);
        ArrayPool<byte>.Shared.Return(rented);
    }

    public static bool TryParse(string text, out SealedField field)
    {
        field = default;
        var parts = text.Split('.');
        if (parts.Length != 5 || parts[0] != Form || !Guid.TryParseExact(parts[1], "N", out var subject)
            || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var version) || !Base64Url.IsValid(parts[4]))
            return false;
        field = new SealedField(subject, parts[2], version, parts[4]);
        return true;
    }

    public byte[] Open(byte[] key, Guid eventId, string pointer)
    {
        var box = Base64Url.DecodeFromChars(Box).AsSpan();
        if (box.Length < NonceSize + TagSize)
            throw new SealBrokenException("a sealed field is too short");
        var plaintext = new byte[box.Length - NonceSize - TagSize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(
                box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], plaintext, AdditionalData(eventId, pointer));
            return plaintext;
        }
        catch (AuthenticationTagMismatchException altered)
        {
            throw new SealBrokenException($"the field at {pointer} was altered or moved", altered);
        }
    }

    private static byte[] AdditionalData(Guid eventId, string pointer) =>
        [.. eventId.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(pointer)];
}
