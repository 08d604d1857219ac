using System.Net.Mime;
using System.Text;
using Casework.Api.Composition;
using Casework.Api.Identity;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore;
using Casework.Projections;
using Npgsql;

namespace Casework.Api.Releases;

/// <summary><c>GET /council/releases/{id}.json</c>, <c>.csv</c>, <c>.de.html</c> and <c>.en.html</c>: a release as it was published, the same bytes for ever.</summary>
internal static class ReleaseEndpoints
{
    private const int RetryAfterSeconds = 2;
    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void MapReleases(this IEndpointRouteBuilder endpoints, CaseworkRuntime runtime)
    {
        var releases = new CouncilReleases(runtime.Reads);
        endpoints.MapGet($"{ReleaseDownloads.Path}/{{file}}", http => Send(http, releases));
    }

    private static async Task Send(HttpContext http, CouncilReleases releases)
    {
        try
        {
            if (http.Caller() is { } caller && Policy.MaySeeWholeReleases(caller)
                && ReleaseDownloads.Read((string)http.Request.RouteValues["file"]!) is var (id, format, mediaType)
                && await releases.Find(id, http.RequestAborted) is { } release)
            {
                var bytes = Encoding.UTF8.GetBytes(ReleaseDownloads.TextOf(release, format));
                var headers = http.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.ContentSecurityPolicy = PagePolicy;
                headers.CacheControl = "private, max-age=31536000, immutable";
                headers.ETag = $"\"{ReleaseDownloads.DigestOf(ReleaseDownloads.TextOf(release, format))}\"";
                http.Response.ContentType = mediaType;
                http.Response.ContentLength = bytes.Length;
                await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
                return;
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsJsonAsync(
                new { title = "NOT_FOUND", status = StatusCodes.Status404NotFound, code = "NOT_FOUND", detail = Tongue.Of(http.Request.Headers.AcceptLanguage).Say("There is nothing here.", "Hier ist nichts.") },
                options: null, MediaTypeNames.Application.ProblemJson, http.RequestAborted);
        }
        catch (Exception e) when (e is NpgsqlException or LogUnavailableException or TimeoutException && !http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
        }
    }
}
