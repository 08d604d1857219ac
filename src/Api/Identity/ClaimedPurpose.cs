using System.Text.Json;
using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Access;
using Microsoft.Extensions.Primitives;

namespace Casework.Api.Identity;

/// <summary>
/// Says for what a request wants the data, by its header; a WebSocket also by the payload of its first message, as with its token.
/// Without a word it is for what is usual in the caller's role.
/// </summary>
internal static class ClaimedPurpose
{
    public const string Header = "Casework-Purpose";

    /// <summary>Once it is known who asks.</summary>
    public static Task Claim(HttpContext http, RequestDelegate next)
    {
        var claimed = http.Request.Headers[Header];
        if (claimed.Count == 0 || http.Features.Get<Verified>() is not { } verified)
            return next(http);
        if (Of(verified.Caller, claimed, out var caller) is { } refusal)
            return Refuse(http, refusal);

        http.Features.Set(verified with { Caller = caller });
        return next(http);
    }

    /// <returns>Null when the payload claims what the caller may not.</returns>
    public static Verified? Claim(Verified verified, JsonElement? payload)
    {
        if (payload is not { ValueKind: JsonValueKind.Object } given || !given.TryGetProperty(Header, out var claimed))
            return verified;
        return claimed.ValueKind == JsonValueKind.String && Of(verified.Caller, claimed.GetString(), out var caller) is null
            ? verified with { Caller = caller }
            : null;
    }

    /// <returns>Why not, if not.</returns>
    private static Rejection? Of(Caller asking, StringValues claimed, out Caller caller)
    {
        caller = asking;
        if (claimed is not [{ } name] || PurposeNames.Read(name) is not { } purpose)
            return PurposeRejection.Unknown;

        caller = asking with { Purpose = purpose };
        return Purposes.Refusal(asking.Role, purpose);
    }

    private static Task Refuse(HttpContext http, Rejection refusal)
    {
        http.Response.StatusCode = refusal == PurposeRejection.NotPermitted ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest;
        http.Response.Headers.CacheControl = "no-store";
        var message = Tongue.Of(http.Request.Headers.AcceptLanguage).Say(refusal);
        return http.Response.WriteAsJsonAsync(new { errors = new[] { new { message, extensions = new { code = refusal.Code } } } }, http.RequestAborted);
    }
}
