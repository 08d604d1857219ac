using System.Security.Cryptography;
using System.Text;

namespace Casework.Api.Pathways;

internal static class PathwayId
{
    /// <summary>A version-8 uuid (RFC 9562, section 5.8) from the command that opens the pathway, so that a repeat opens the same one.</summary>
    public static Guid Of(string municipality, Guid openedBy)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"newcomer_pathway {municipality} {openedBy}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
