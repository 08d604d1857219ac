using System.Security.Claims;
using System.Text.Encodings.Web;
using Casework.Api.Composition;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Casework.Api.Identity;

/// <summary>Bearer tokens (RFC 6750) of a request. Whatever is wrong with one, the answer is the same.</summary>
internal sealed class BearerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenVerification tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = "Bearer ";

    private readonly ILogger _log = loggers.CreateLogger<TokenVerification>();

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        var (caller, refusal) = await tokens.Verify(header[Prefix.Length..].Trim(), Context.RequestAborted);
        if (caller is null)
        {
            ApiLog.TokenRefused(_log, refusal!);
            return AuthenticateResult.Fail("invalid token");
        }

        Context.Features.Set(caller);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, caller.Subject), new Claim(ClaimTypes.Role, caller.Role.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = """Bearer error="invalid_token" """.TrimEnd();
        return Problem(StatusCodes.Status401Unauthorized, "Unauthorized", "A valid bearer token is needed.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem(StatusCodes.Status403Forbidden, "Forbidden", "This is not open to you.");

    private Task Problem(int status, string title, string detail)
    {
        Response.StatusCode = status;
        return Response.WriteAsJsonAsync(new { title, status, detail }, options: null, "application/problem+json", Context.RequestAborted);
    }
}
