using Casework.Api.Schema;
using Microsoft.AspNetCore.Http.Features;

namespace Casework.Api.Overload;

/// <summary>
/// While the database does not answer, requests are answered 503 at once, those that wait for it too: nobody waits for what will
/// not come, and nothing piles up. A command may be recorded nevertheless, so its client sends it again with the same id.
/// </summary>
internal static class LoadShedding
{
    private const int SecondsToWait = 1;

    public static async Task Shed(HttpContext http, DatabasePulse pulse, RequestDelegate next)
    {
        if (http.WebSockets.IsWebSocketRequest || !HttpMethods.IsPost(http.Request.Method))
        {
            await next(http);
            return;
        }

        var (lost, gone) = (pulse.Lost, http.RequestAborted);
        if (lost.IsCancellationRequested)
        {
            await Refuse(http);
            return;
        }

        var own = http.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var sheddable = new SheddableLifetime(own, http.Response, gone);
        await using var shed = lost.UnsafeRegister(static sheddable => ((SheddableLifetime)sheddable!).Shed(), sheddable);
        http.Features.Set<IHttpRequestLifetimeFeature>(sheddable);
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (sheddable.IsShed)
        {
            // Answered below.
        }
        finally
        {
            http.Features.Set(own);
        }

        if (sheddable.IsShed && !gone.IsCancellationRequested && !http.Response.HasStarted)
            await Refuse(http);
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = $"{SecondsToWait}";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(
            new { errors = new[] { new { message = Outage.Message(Tongue.Of(http.Request.Headers.AcceptLanguage)), extensions = new { code = Outage.Code } } } },
            http.RequestAborted);
    }
}
