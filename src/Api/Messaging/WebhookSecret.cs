using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Casework.Api.Messaging;

/// <summary>A key that a receiver knows us by, written <c>whsec_</c> and 24 to 64 bytes in base64, as in Standard Webhooks.</summary>
internal sealed class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Shortest = 24;
    private const int Longest = 64;

    private readonly byte[] _key;

    private WebhookSecret(byte[] key) => _key = key;

    /// <returns>Null when it is none.</returns>
    public static WebhookSecret? Parse(string text)
    {
        var key = new byte[Longest];
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Prefix.Length..], key, out var length) && length >= Shortest
                ? new WebhookSecret(key[..length])
                : null;
    }

    /// <summary>Over id, time and body, so that none of them can be exchanged.</summary>
    /// <param name="sentAt">In whole seconds since 1970.</param>
    public string Sign(string id, long sentAt, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{sentAt}.")));
        hash.AppendData(body);
        return $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}";
    }
}
