using System.Security.Cryptography;
using System.Text;

namespace Casework.EventStore;

/// <summary>
/// The key that wraps data keys from now on, the one that wrapped them before while a rotation lasts, and a secret beside them that other
/// keys are derived from and that no rotation changes. As text: the key in Base64, then <c>derive:</c> and <c>old:</c> with theirs, each on
/// a line of its own or after a semicolon. A key alone is derived from itself.
/// </summary>
public sealed class KeyRing
{
    internal const int KeySize = 32;

    private const string DerivePrefix = "derive:";
    private const string OldPrefix = "old:";

    private readonly byte[] _derive;

    private KeyRing(byte[] current, byte[] derive, byte[]? old) => (Current, _derive, Old) = (current, derive, old);

    internal byte[] Current { get; }

    internal byte[]? Old { get; }

    public string CurrentId => IdOf(Current);

    /// <summary>Null when no rotation is under way.</summary>
    public string? OldId => Old is null ? null : IdOf(Old);

    /// <summary>A fresh random key, and a fresh secret to derive from.</summary>
    public static KeyRing Generate() => new(Fresh(), Fresh(), old: null);

    /// <exception cref="FormatException">It is no ring.</exception>
    public static KeyRing Parse(string text)
    {
        var parts = text.Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            throw new FormatException();
        byte[]? derive = null, old = null;
        foreach (var part in parts.Skip(1))
        {
            if (part.StartsWith(DerivePrefix, StringComparison.Ordinal) && derive is null)
                derive = Key(part[DerivePrefix.Length..]);
            else if (part.StartsWith(OldPrefix, StringComparison.Ordinal) && old is null)
                old = Key(part[OldPrefix.Length..]);
            else
                throw new FormatException();
        }

        var current = Key(parts[0]);
        return new KeyRing(current, derive ?? current, old);
    }

    /// <summary>The same with a fresh key; the one there was is still accepted.</summary>
    public KeyRing Rotated() => new(Fresh(), _derive, Current);

    /// <summary>The same without the old key.</summary>
    public KeyRing WithoutOld() => new(Current, _derive, old: null);

    /// <summary>The keys: a secret.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Convert.ToBase64String(Current)).Append('\n').Append(DerivePrefix).Append(Convert.ToBase64String(_derive)).Append('\n');
        if (Old is not null)
            text.Append(OldPrefix).Append(Convert.ToBase64String(Old)).Append('\n');
        return text.ToString();
    }

    /// <summary>32 bytes for another purpose (HKDF-SHA256, RFC 5869).</summary>
    internal byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _derive, KeySize, info: Encoding.UTF8.GetBytes(purpose));

    internal static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key))[..16];

    private static byte[] Fresh() => RandomNumberGenerator.GetBytes(KeySize);

    private static byte[] Key(string base64) => Convert.FromBase64String(base64) is { Length: KeySize } key ? key : throw new FormatException();
}
