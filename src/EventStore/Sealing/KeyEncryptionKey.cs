using System.Security.Cryptography;
using System.Text;

namespace Casework.EventStore;

/// <summary>The key that wraps every data key. Kept outside the database, so that a copy of the database opens nothing.</summary>
public sealed class KeyEncryptionKey
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _key;

    private KeyEncryptionKey(byte[] key)
    {
        _key = key;
        Id = Convert.ToHexStringLower(SHA256.HashData(key))[..16];
    }

    /// <summary>Names the key without giving it away; stored beside every data key it wrapped.</summary>
    public string Id { get; }

    /// <summary>Reads the key from a file of 32 bytes in Base64.</summary>
    /// <param name="path">Only its owner should be able to read it.</param>
    /// <param name="createIfMissing">Makes a fresh random key, readable by its owner only, when there is no file.</param>
    /// <exception cref="FileNotFoundException">There is no file and none was asked for.</exception>
    /// <exception cref="InvalidDataException">The file does not hold a key.</exception>
    public static KeyEncryptionKey FromFile(string path, bool createIfMissing = false)
    {
        if (createIfMissing)
            KeyFile.MakeOnce(path, static () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)));
        try
        {
            var key = Convert.FromBase64String(File.ReadAllText(path).Trim());
            return key.Length == KeySize ? new KeyEncryptionKey(key) : throw new FormatException();
        }
        catch (FormatException)
        {
            throw new InvalidDataException($"{path} does not hold a key-encryption key: {KeySize} bytes in Base64.");
        }
    }

    /// <summary>32 bytes for another purpose of the host (HKDF-SHA256, RFC 5869), the same on every node that has this key.</summary>
    /// <param name="purpose">Keys of different purposes tell nothing of each other.</param>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, KeySize, info: Encoding.UTF8.GetBytes(purpose));

    internal byte[] Wrap(ReadOnlySpan<byte> dataKey, string owner)
    {
        var box = new byte[NonceSize + dataKey.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(
            box.AsSpan(0, NonceSize), dataKey, box.AsSpan(NonceSize, dataKey.Length), box.AsSpan(NonceSize + dataKey.Length),
            Encoding.UTF8.GetBytes(owner));
        return box;
    }

    /// <exception cref="WrongKeyEncryptionKeyException">It was wrapped by another key.</exception>
    /// <exception cref="SealBrokenException">The wrapped key was altered or moved to another owner.</exception>
    internal byte[] Unwrap(byte[] wrapped, string wrappedBy, string owner)
    {
        if (wrappedBy != Id)
            throw new WrongKeyEncryptionKeyException(Id, wrappedBy);
        if (wrapped.Length != NonceSize + KeySize + TagSize)
            throw new SealBrokenException("a wrapped data key has the wrong length");
        var dataKey = new byte[KeySize];
        try
        {
            using var aes = new AesGcm(_key, TagSize);
            aes.Decrypt(
                wrapped.AsSpan(0, NonceSize), wrapped.AsSpan(NonceSize, KeySize), wrapped.AsSpan(NonceSize + KeySize), dataKey,
                Encoding.UTF8.GetBytes(owner));
            return dataKey;
        }
        catch (AuthenticationTagMismatchException altered)
        {
            throw new SealBrokenException("a wrapped data key was altered or moved", altered);
        }
    }
}
