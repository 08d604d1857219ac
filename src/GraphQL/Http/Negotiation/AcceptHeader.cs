using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Casework.GraphQL.Http.Negotiation;

/// <summary>Reads Accept. What a header means is worked out once, since clients send few different ones.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Accept"/>
internal sealed class AcceptHeader
{
    private const int MaxKnown = 256;
    private const int MaxKnownLength = 512;
    private readonly ConcurrentDictionary<string, Accepted> _known = new(StringComparer.Ordinal);

    public Accepted Read(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
            return Accepted.Json;
        if (accept.Count > 1)
            return Negotiate(accept);
        var header = accept[0]!;
        if (_known.TryGetValue(header, out var known))
            return known;
        var negotiated = Negotiate(accept);
        if (header.Length <= MaxKnownLength && _known.Count < MaxKnown)
            _known.TryAdd(header, negotiated);
        return negotiated;
    }

    private static Accepted Negotiate(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return Accepted.Nothing;

        var json = Quality.Of("application", "json", ranges);
        var response = Quality.Of("application", "graphql-response+json", ranges);
        // With deferSpec a client means an earlier format of the parts than ours, and gets one response.
        var multipart = Quality.Of("multipart", "mixed", ranges, static range => !Has(range, "deferSpec"));
        var enveloped = Quality.Of("multipart", "mixed", ranges, static range => Has(range, "subscriptionSpec"));
        var events = Quality.Of("text", "event-stream", ranges);
        var (single, weight) = Single(json, response);
        var stream = Math.Max(multipart.IsNamed ? multipart.Weight : 0, events.IsNamed ? events.Weight : 0);
        return new Accepted(
            single,
            Better(multipart, StreamFormat.Multipart, events, StreamFormat.EventStream),
            Better(events, StreamFormat.EventStream, enveloped, StreamFormat.MultipartSubscription),
            PrefersStream: stream > weight);
    }

    private static bool Has(MediaTypeHeaderValue range, string parameter) =>
        range.Parameters.Any(given => given.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase));

    private static (string? MediaType, double Weight) Single(Quality json, Quality response)
    {
        if (!json.IsWanted && !response.IsWanted)
            return (null, 0);

        // Where both are wanted alike, the type that tells GraphQL errors from others goes first, but not to a client that did not name it.
        var first = response.IsWanted && (response.Weight, response.Precision).CompareTo((json.Weight, json.Precision)) >= 0 && response.Precision == 2;
        return first ? (ResponseMediaType.GraphQLResponse, response.Weight)
            : json.IsWanted ? (ResponseMediaType.Json, json.Weight)
            : (ResponseMediaType.GraphQLResponse, response.Weight);
    }

    private static StreamFormat Better(Quality first, StreamFormat firstFormat, Quality second, StreamFormat secondFormat)
    {
        if (first.IsNamed && (!second.IsNamed || first.Weight >= second.Weight))
            return firstFormat;
        return second.IsNamed ? secondFormat : StreamFormat.None;
    }
}
