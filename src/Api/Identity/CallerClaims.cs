using System.Text.Json;
using System.Text.RegularExpressions;
using Casework.Domain.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Identity;

/// <summary>How a token names its caller.</summary>
internal static partial class CallerClaims
{
    public const string Role = "role";
    public const string Municipality = "municipality";
    public const string Pathway = "pathway";
    private const int LongestSubject = 200;

    /// <returns>Null when a claim is missing, malformed or unknown. Nothing is guessed.</returns>
    public static Caller? Read(JsonWebToken token)
    {
        // Read from the signed text itself: the token's own accessors turn values into other types as they see fit.
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return Read(payload.RootElement);
    }

    public static Role? RoleNamed(string? name)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (NameOf(role) == name)
                return role;
        }

        return null;
    }

    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    public static bool IsMunicipalityKey(string text) => EightDigits().IsMatch(text);

    public static bool NeedsMunicipality(Role role) =>
        role is Domain.Access.Role.Caseworker or Domain.Access.Role.Auditor or Domain.Access.Role.Newcomer;

    private static Caller? Read(JsonElement token)
    {
        if (Text(token, JwtRegisteredClaimNames.Sub) is not { Length: > 0 and <= LongestSubject } subject
            || RoleNamed(Text(token, Role)) is not { } role)
            return null;

        var municipality = Text(token, Municipality);
        var pathway = Guid.TryParseExact(Text(token, Pathway), "D", out var id) ? id : (Guid?)null;
        if (municipality is null ? Has(token, Municipality) || NeedsMunicipality(role) : !IsMunicipalityKey(municipality))
            return null;
        if (role is Domain.Access.Role.Newcomer != pathway is not null || (pathway is null && Has(token, Pathway)))
            return null;

        return new Caller(subject, role, municipality, pathway);
    }

    // A number, or a list of roles, is not what was agreed with the issuer.
    private static string? Text(JsonElement token, string claim) =>
        token.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Has(JsonElement token, string claim) => token.TryGetProperty(claim, out _);

    [GeneratedRegex("^[0-9]{8}\\z")]
    private static partial Regex EightDigits();
}
