using System.Text.Json;
using Casework.Api.Composition;

namespace Casework.Api.Identity;

/// <summary>
/// Says whom a WebSocket speaks for: by the token in the payload of its first message, since a browser cannot give a socket a
/// header, or by the one its opening request had.
/// </summary>
internal sealed class SocketCredentials(TokenVerification tokens, Sessions sessions, ILogger<TokenVerification> log)
{
    /// <returns>Null without a valid token. What the payload says goes before what the request said.</returns>
    public async ValueTask<Verified?> Verify(HttpContext http, JsonElement? payload, CancellationToken cancel)
    {
        if (Authorization(payload) is not { } authorization)
            return http.Features.Get<Verified>();
        if (authorization.ValueKind != JsonValueKind.String || !BearerTokens.TryRead(authorization.GetString(), out var token))
            return null;

        var (verified, refusal) = await tokens.Verify(token, cancel);
        if (verified is not null && !await sessions.Hold(verified))
            (verified, refusal) = (null, "session ended");
        if (verified is null)
            ApiLog.TokenRefused(log, refusal!);
        return verified;
    }

    private static JsonElement? Authorization(JsonElement? payload)
    {
        if (payload is not { ValueKind: JsonValueKind.Object } given)
            return null;
        return given.TryGetProperty("Authorization", out var authorization) || given.TryGetProperty("authorization", out authorization) ? authorization : null;
    }
}
