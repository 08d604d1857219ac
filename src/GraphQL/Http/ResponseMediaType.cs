using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Casework.GraphQL.Http;

/// <summary>The two media types of a response, and which one a client wants.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types"/>
internal static class ResponseMediaType
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    /// <returns>Null when the client takes neither.</returns>
    public static string? Negotiate(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (StringValues.IsNullOrEmpty(accept))
            return Json;
        if (accept.Count == 1 && Known(accept[0]) is { } known)
            return known;

        string? best = null;
        var quality = 0.0;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;
        foreach (var range in ranges)
        {
            var offered = Offer(range);
            var wanted = range.Quality ?? 1;
            // Where both are wanted alike, the type that tells GraphQL errors from others goes first.
            if (offered is not null && (wanted > quality || (wanted == quality && wanted > 0 && offered == GraphQLResponse)))
                (best, quality) = (offered, wanted);
        }

        return best;
    }

    private static string? Known(string? accept) => accept switch
    {
        "application/graphql-response+json" => GraphQLResponse,
        "application/json" or "*/*" => Json,
        _ => null,
    };

    private static string? Offer(MediaTypeHeaderValue range)
    {
        if (range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        if (range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase)))
            return Json;
        if (range.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return Json;
        return range.MediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase) ? GraphQLResponse : null;
    }
}
