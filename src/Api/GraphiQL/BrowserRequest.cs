using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Casework.Api.GraphiQL;

/// <summary>Tells a person at a browser from a program that asks the same address.</summary>
internal static class BrowserRequest
{
    /// <summary>Whether a page is asked for: the address alone, and HTML before anything else. Whatever asks GraphQL says so in its query string.</summary>
    public static bool IsFor(PathString path, HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == path && !request.QueryString.HasValue && PrefersHtml(request.Headers.Accept);

    // Of those wanted most, the first. A range of everything names nothing: the endpoint answers it as it likes.
    private static bool PrefersHtml(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var ranges)
        && ranges.Where(range => !range.MatchesAllTypes && range.Quality != 0).MaxBy(range => range.Quality ?? 1) is { } wanted
        && wanted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase);
}
