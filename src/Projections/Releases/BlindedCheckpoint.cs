using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Casework.Projections;

/// <summary>
/// Which state of the log a release was counted from, for everybody: how many entries there are says how busy all were, exactly, so nobody can read
/// it from this without the opening. With it auditors see that it is the state that was signed.
/// </summary>
public static class BlindedCheckpoint
{
    /// <summary>Of a release's seed, which it does not tell.</summary>
    /// <returns>Base64.</returns>
    public static string OpeningOf(string seed) => Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(seed), "checkpoint"u8));

    /// <param name="opening">From <see cref="OpeningOf"/>.</param>
    /// <param name="root">The root hash of the log at that size, base64.</param>
    /// <returns>HMAC-SHA256 of size and root under the opening, hexadecimal.</returns>
    public static string Of(string opening, long size, string root) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(opening), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{size} {root}\n"))));
}
