using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Identity;

/// <summary>Says whom an access token (RFC 9068) speaks for.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9068#section-4"/>
internal sealed class TokenVerification(IReadOnlyList<TrustedIssuer> issuers, TimeProvider clock)
{
    public const string TokenType = "at+jwt";
    private const int LongestToken = 8 * 1024;
    private const int MostRemembered = 10_000;
    private static readonly string[] UnwelcomeHeaders = ["crit", "jku", "jwk", "x5u", "x5c"];
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(30);

    private readonly JsonWebTokenHandler _tokens = new() { MaximumTokenSizeInBytes = LongestToken };

    private readonly VerifiedTokens _verified = new(MostRemembered, RememberedFor, clock);

    /// <returns>The caller, or why there is none: for the log, never for the caller.</returns>
    public ValueTask<(Verified? Verified, string? Refusal)> Verify(ReadOnlySpan<char> text, CancellationToken cancel) =>
        _verified.Find(text) is { } verified ? new((verified, null)) : VerifyAnew(text.ToString(), cancel);

    private async ValueTask<(Verified? Verified, string? Refusal)> VerifyAnew(string text, CancellationToken cancel)
    {
        if (text.Length > LongestToken || !TryRead(text, out var token))
            return (null, "not a token");
        if (!CallerClaims.StandOnce(token))
            return (null, "claims");
        // We understand no extension that a token could call critical (RFC 7515, section 4.1.11), and take no key that it brings along or names the place of.
        if (Array.Exists(UnwelcomeHeaders, header => token.TryGetHeaderValue<object>(header, out _)))
            return (null, "unwelcome header");
        if (issuers.FirstOrDefault(issuer => issuer.Issuer == token.Issuer) is not { } trusted)
            return (null, "unknown issuer");
        if (string.IsNullOrEmpty(token.Kid) || await trusted.Keys.Find(token.Kid, cancel) is not { } key)
            return (null, "unknown key");

        var result = await _tokens.ValidateTokenAsync(token, Parameters(trusted, key));
        if (!result.IsValid)
            return (null, result.Exception.GetType().Name);

        if (CallerClaims.Read(token) is not (var caller, var issued) || issued > clock.GetUtcNow() + Leeway)
            return (null, "claims");
        var verified = new Verified(caller, issued, token.ValidTo + Leeway);
        _verified.Keep(text, verified);
        return (verified, null);
    }

    private bool TryRead(string text, out JsonWebToken token)
    {
        token = null!;
        try
        {
            if (!_tokens.CanReadToken(text))
                return false;
            token = new JsonWebToken(text);
            return !token.IsEncrypted;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return false;
        }
    }

    private static TokenValidationParameters Parameters(TrustedIssuer trusted, SecurityKey key) => new()
    {
        ValidIssuer = trusted.Issuer,
        ValidAudience = trusted.Audience,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256],
        ValidTypes = [TokenType],
        ClockSkew = Leeway,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
    };
}
