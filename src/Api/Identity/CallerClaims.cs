using System.Text.Json;
using System.Text.RegularExpressions;
using Casework.Domain.Access;
using Casework.Domain.Releases;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Identity;

/// <summary>How a token names its caller.</summary>
internal static partial class CallerClaims
{
    public const string Role = "role";
    public const string Municipality = "municipality";
    public const string Pathway = "pathway";
    public const string Committee = "committee";
    private const int LongestSubject = 200;

    // Of the year 9999.
    private const long LastSecond = 253_402_300_800;

    private static readonly JsonDocumentOptions EachOnce = new() { AllowDuplicateProperties = false };

    /// <summary>Whether each claim and each header of a token stands in it once: who reads the first and who reads the last would read two tokens.</summary>
    public static bool StandOnce(JsonWebToken token)
    {
        try
        {
            foreach (var part in new[] { token.EncodedHeader, token.EncodedPayload })
                JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(part), EachOnce).Dispose();
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return false;
        }
    }

    /// <returns>Who it is, and when the token was given out; null when a claim is missing, malformed or unknown. Nothing is guessed.</returns>
    public static (Caller Caller, DateTimeOffset Issued)? Read(JsonWebToken token)
    {
        // Read from the signed text itself: the token's own accessors turn values into other types as they see fit.
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload), EachOnce);
        return Read(payload.RootElement) is { } caller && Issued(payload.RootElement) is { } issued ? (caller, issued) : null;
    }

    public static Role? RoleNamed(string? name) => Named<Role>(name);

    public static CommitteeField? CommitteeNamed(string? name) => Named<CommitteeField>(name);

    public static string NameOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static bool IsMunicipalityKey(string text) => EightDigits().IsMatch(text);

    public static bool NeedsMunicipality(Role role) =>
        role is not (Domain.Access.Role.Administrator or Domain.Access.Role.Council);

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

        var committee = CommitteeNamed(Text(token, Committee));
        if (role is Domain.Access.Role.Committee != committee is not null || (committee is null && Has(token, Committee)))
            return null;

        return new Caller(subject, role, municipality, pathway) { Committee = committee };
    }

    private static T? Named<T>(string? name) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (NameOf(value) == name)
                return value;
        }

        return null;
    }

    /// <returns>Long ago where the token does not say, so that sessions that ended do not go on with it; null for what is no instant.</returns>
    private static DateTimeOffset? Issued(JsonElement token)
    {
        if (!token.TryGetProperty(JwtRegisteredClaimNames.Iat, out var issued))
            return DateTimeOffset.MinValue;
        return issued.ValueKind == JsonValueKind.Number && issued.TryGetInt64(out var seconds) && seconds is >= 0 and < LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    // A number, or a list of roles, is not what was agreed with the issuer.
    private static string? Text(JsonElement token, string claim) =>
        token.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Has(JsonElement token, string claim) => token.TryGetProperty(claim, out _);

    [GeneratedRegex("^[0-9]{8}\\z")]
    private static partial Regex EightDigits();
}
