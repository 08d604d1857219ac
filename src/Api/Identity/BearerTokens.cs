using System.Net.Mime;
using Casework.Api.Composition;
using Microsoft.AspNetCore.Authorization;

namespace Casework.Api.Identity;

/// <summary>
/// Says by its bearer token (RFC 6750) whom a request speaks for. A token that is not valid is refused everywhere, and always
/// with the same words; none at all is accepted only where an endpoint says so.
/// </summary>
internal sealed class BearerTokens(RequestDelegate next, TokenVerification tokens, Sessions sessions, ILogger<TokenVerification> log)
{
    private const string Scheme = "Bearer ";
    private const string Challenge = "Bearer error=\"invalid_token\"";

    public Task Invoke(HttpContext http)
    {
        var header = http.Request.Headers.Authorization;
        if (header.Count == 0)
            return http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null ? Refuse(http) : next(http);
        if (header is not [var credentials] || !TryRead(credentials, out var token))
            return Refuse(http);

        var verifying = tokens.Verify(token, http.RequestAborted);
        return verifying.IsCompletedSuccessfully ? Decide(http, verifying.Result) : Await(http, verifying);
    }

    /// <returns>False for credentials of another scheme.</returns>
    public static bool TryRead(ReadOnlySpan<char> credentials, out ReadOnlySpan<char> token)
    {
        var bearer = credentials.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        token = bearer ? credentials[Scheme.Length..].Trim() : [];
        return bearer;
    }

    private async Task Await(HttpContext http, ValueTask<(Verified?, string?)> verifying) => await Decide(http, await verifying);

    private Task Decide(HttpContext http, (Verified? Verified, string? Refusal) outcome)
    {
        if (outcome.Verified is { } verified)
        {
            var holding = sessions.Hold(verified);
            return holding.IsCompletedSuccessfully ? Decide(http, verified, holding.Result) : Await(http, verified, holding);
        }

        ApiLog.TokenRefused(log, outcome.Refusal!);
        return Refuse(http);
    }

    private async Task Await(HttpContext http, Verified verified, ValueTask<bool> holding) => await Decide(http, verified, await holding);

    private Task Decide(HttpContext http, Verified verified, bool holds)
    {
        if (holds)
        {
            http.Features.Set(verified);
            return next(http);
        }

        ApiLog.TokenRefused(log, "session ended");
        return Refuse(http);
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = Challenge;
        return http.Response.WriteAsJsonAsync(
            new { title = "Unauthorized", status = StatusCodes.Status401Unauthorized, detail = "A valid bearer token is needed." },
            options: null, MediaTypeNames.Application.ProblemJson, http.RequestAborted);
    }
}
