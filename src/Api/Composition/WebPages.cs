using System.Collections.Frozen;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;

namespace Casework.Api.Composition;

/// <summary>
/// Pages that the program was built with: <c>/replay</c> for auditors, <c>/council</c> for councils. They hold no data: they ask GraphQL with the token
/// that is entered into them. Nothing is loaded from anywhere else.
/// </summary>
internal static class WebPages
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="name">The page's path, and the folder of its files; beside them stand those that all pages have.</param>
    public static void MapPage(this WebApplication server, string name)
    {
        var files = EmbeddedFiles.Under($"{name}/").Concat(EmbeddedFiles.Under("pages/")).ToFrozenDictionary(file => file.Name, file => Served(file.Name, Encoding.UTF8.GetBytes(file.Text)));
        server.MapGet($"/{name}", http => Serve(http, files["index.html"])).AllowAnonymous();
        server.MapGet($"/{name}/{{file}}", http => Serve(http, files.GetValueOrDefault((string)http.GetRouteValue("file")!))).AllowAnonymous();
    }

    private static async Task Serve(HttpContext http, PageFile? file)
    {
        var (request, response) = (http.Request, http.Response);
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (file is null)
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

    private static PageFile Served(string name, byte[] bytes)
    {
        var type = Path.GetExtension(name) switch
        {
            ".html" => MediaTypeNames.Text.Html,
            ".css" => MediaTypeNames.Text.Css,
            _ => MediaTypeNames.Text.JavaScript,
        };
        return new($"{type}; charset=utf-8", bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..8])}\"");
    }

    private sealed record PageFile(string MediaType, byte[] Bytes, string Tag);
}
