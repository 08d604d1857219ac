using System.Security.Cryptography;
using System.Text;

namespace Casework.EventStore;

/// <summary>
/// The key that wraps every data key. Kept outside the database, so that a copy of the database opens nothing. While it is being rotated
/// the one before it is accepted, too; a rotation that another process began is noticed within <see cref="NoticedWithin"/>.
/// </summary>
public sealed class KeyEncryptionKey
{
    /// <summary>How long a running server may go on wrapping with a key that was replaced.</summary>
    public static readonly TimeSpan NoticedWithin = TimeSpan.FromSeconds(5);

    private const int KeySize = KeyRing.KeySize;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly IKeySource _source;
    private readonly Lock _reading = new();
    private volatile KeyRing _ring;
    private long _readAgainAt;

    private KeyEncryptionKey(IKeySource source)
    {
        _source = source;
        _ring = Read();
        _readAgainAt = Environment.TickCount64 + (long)NoticedWithin.TotalMilliseconds;
    }

    /// <summary>Names the key without giving it away; stored beside every data key it wrapped.</summary>
    public string Id => Latest().CurrentId;

    /// <summary>The one before it, while it is still accepted; else null.</summary>
    public string? OldId => Latest().OldId;

    /// <exception cref="FileNotFoundException">There is no key.</exception>
    /// <exception cref="InvalidDataException">It is no key.</exception>
    public static KeyEncryptionKey From(IKeySource source) => new(source);

    /// <summary>Reads the key from a file of 32 bytes in Base64, or of a whole <see cref="KeyRing"/>.</summary>
    /// <param name="path">Only its owner should be able to read it.</param>
    /// <param name="createIfMissing">Makes a fresh random key, readable by its owner only, when there is no file.</param>
    /// <exception cref="FileNotFoundException">There is no file and none was asked for.</exception>
    /// <exception cref="InvalidDataException">The file does not hold a key.</exception>
    public static KeyEncryptionKey FromFile(string path, bool createIfMissing = false)
    {
        if (createIfMissing)
            KeyFile.MakeOnce(path, static () => KeyRing.Generate().ToString());
        return From(new KeyFileSource(path));
    }

    /// <summary>32 bytes for another purpose of the host, the same on every node that has this key, and the same after it was rotated.</summary>
    /// <param name="purpose">Keys of different purposes tell nothing of each other.</param>
    public byte[] Derive(string purpose) => _ring.Derive(purpose);

    /// <summary>Looks for a rotation at once.</summary>
    public void ReadAgain()
    {
        lock (_reading)
        {
            _ring = Read();
            Volatile.Write(ref _readAgainAt, Environment.TickCount64 + (long)NoticedWithin.TotalMilliseconds);
        }
    }

    /// <returns>The wrapped key, and the id of what wrapped it.</returns>
    internal (byte[] Box, string KekId) Wrap(ReadOnlySpan<byte> dataKey, string owner)
    {
        var ring = Latest();
        var box = new byte[NonceSize + dataKey.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(ring.Current, TagSize);
        aes.Encrypt(
            box.AsSpan(0, NonceSize), dataKey, box.AsSpan(NonceSize, dataKey.Length), box.AsSpan(NonceSize + dataKey.Length),
            Encoding.UTF8.GetBytes(owner));
        return (box, ring.CurrentId);
    }

    /// <exception cref="WrongKeyEncryptionKeyException">It was wrapped by another key.</exception>
    /// <exception cref="SealBrokenException">The wrapped key was altered or moved to another owner.</exception>
    internal byte[] Unwrap(byte[] wrapped, string wrappedBy, string owner)
    {
        var key = KeyOf(wrappedBy) ?? throw new WrongKeyEncryptionKeyException(Id, wrappedBy);
        if (wrapped.Length != NonceSize + KeySize + TagSize)
            throw new SealBrokenException("a wrapped data key has the wrong length");
        var dataKey = new byte[KeySize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
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

    private byte[]? KeyOf(string id)
    {
        if (Find(_ring) is { } known)
            return known;
        // Somebody has begun a rotation since it was read.
        TryReadAgain();
        return Find(_ring);

        byte[]? Find(KeyRing ring) => ring.CurrentId == id ? ring.Current : ring.OldId == id ? ring.Old : null;
    }

    private KeyRing Latest()
    {
        if (Environment.TickCount64 >= Volatile.Read(ref _readAgainAt))
            TryReadAgain();
        return _ring;
    }

    // What was read at the start still opens everything but what a rotation has reached: no reason to stop working.
    private void TryReadAgain()
    {
        try
        {
            ReadAgain();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Volatile.Write(ref _readAgainAt, Environment.TickCount64 + (long)NoticedWithin.TotalMilliseconds);
        }
    }

    private KeyRing Read()
    {
        try
        {
            return KeyRing.Parse(_source.Read());
        }
        catch (FormatException)
        {
            throw new InvalidDataException($"{_source.Name} does not hold a key-encryption key: {KeySize} bytes in Base64.");
        }
    }
}
