using System.Collections.Frozen;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Casework.Api.Composition;

namespace Casework.Api.Replay;

/// <summary>
/// The page on which an auditor walks through a file. It holds no data: it asks GraphQL with the token that is entered into it, and checks
/// proofs itself. Nothing is loaded from anywhere else.
/// </summary>
internal static class ReplayPage
{
    private const string Path = "/replay";
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, (string MediaType, byte[] Bytes, string Tag)> Files =
        EmbeddedFiles.Under("replay/").ToFrozenDictionary(file => file.Name, file => Served(file.Name, Encoding.UTF8.GetBytes(file.Text)));

    public static void MapReplay(this WebApplication server)
    {
        server.MapGet(Path, http => Serve(http, "index.html")).AllowAnonymous();
        server.MapGet($"{Path}/{{name}}", http => Serve(http, (string)http.GetRouteValue("name")!)).AllowAnonymous();
    }

    private static async Task Serve(HttpContext http, string name)
    {
        var (request, response) = (http.Request, http.Response);
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (!Files.TryGetValue(name, out var file))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        headers.ETag = file.Tag;
        if (request.Headers.IfNoneMatch == file.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.MediaType;
        response.ContentLength = file.Bytes.Length;
        await response.Body.WriteAsync(file.Bytes, http.RequestAborted);
    }

    private static (string MediaType, byte[] Bytes, string Tag) Served(string name, byte[] bytes)
    {
        var type = System.IO.Path.GetExtension(name) switch
        {
            ".html" => MediaTypeNames.Text.Html,
            ".css" => MediaTypeNames.Text.Css,
            _ => MediaTypeNames.Text.JavaScript,
        };
        return ($"{type}; charset=utf-8", bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..8])}\"");
    }
}
