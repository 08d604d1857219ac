using Casework.Api.CommandLine;
using Microsoft.Net.Http.Headers;

namespace Casework.Api.GraphiQL;

/// <summary>
/// GraphiQL at the address of the GraphQL endpoint, for whoever opens it in a browser. The page holds no data: it asks the endpoint
/// with the token that is entered into it. Nothing is loaded from anywhere else.
/// </summary>
internal static class GraphiQLPage
{
    private const string Files = "/graphiql";

    // The editor writes styles of its own; icons and fonts stand in the style sheet. Scripts are files from here and nothing else.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string NotBuilt = """
        <!doctype html>
        <html lang="en">
          <head><meta charset="utf-8"><title>Casework GraphQL</title></head>
          <body><main>
            <h1>Casework GraphQL</h1>
            <p>GraphiQL was not built: it needs Node.js 20 or newer with npm when the server is built. Install them and start again with <code>./run</code>.</p>
            <p lang="de">GraphiQL wurde nicht gebaut: Dazu braucht es beim Bau des Servers Node.js ab Version 20 mit npm. Installieren Sie beides und starten Sie neu mit <code>./run</code>.</p>
          </main></body>
        </html>
        """;

    public static void UseGraphiQL(this WebApplication server, PathString path, VerbContext context)
    {
        if (!(context.Settings.GraphQL.GraphiQL ?? context.Environment.IsDevelopment()))
            return;

        var bundle = Bundle.Read(Path.Combine(AppContext.BaseDirectory, "graphiql"));
        server.Use((http, next) => BrowserRequest.IsFor(path, http.Request) ? ServePage(http, bundle) : next(http));
        server.MapGet($"{Files}/{{name}}", http => ServeFile(http, bundle)).AllowAnonymous();
    }

    private static async Task ServePage(HttpContext http, Bundle? bundle)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.Accept;
        http.Response.ContentType = "text/html; charset=utf-8";
        if (bundle is not null)
        {
            http.Response.ContentLength = bundle.Page.Length;
            await http.Response.Body.WriteAsync(bundle.Page, http.RequestAborted);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        await http.Response.WriteAsync(NotBuilt, http.RequestAborted);
    }

    private static async Task ServeFile(HttpContext http, Bundle? bundle)
    {
        var response = http.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        if (bundle?.Named(http.GetRouteValue("name") as string) is not { } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = file.MediaType;
        // Its name changes with its content.
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        var compressed = file.Compressed is not null && TakesBrotli(http.Request);
        if (compressed)
            response.Headers.ContentEncoding = "br";
        var content = new FileInfo(compressed ? file.Compressed! : file.Path);
        response.ContentLength = content.Length;
        await response.SendFileAsync(content.FullName, http.RequestAborted);
    }

    private static bool TakesBrotli(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality != 0);
}
