using Microsoft.Net.Http.Headers;

namespace Casework.GraphQL.Http.Negotiation;

/// <summary>How much a client wants a media type: the weight of the range that says most about it.</summary>
/// <param name="Precision">2: named; 1: its type; 0: anything; less: not mentioned.</param>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1"/>
internal readonly record struct Quality(double Weight, int Precision)
{
    private static readonly Quality None = new(0, -1);

    public bool IsWanted => Weight > 0;

    /// <summary>Whether it is meant by more than a range of everything.</summary>
    public bool IsNamed => IsWanted && Precision > 0;

    public static Quality Of(string type, string subtype, IList<MediaTypeHeaderValue> ranges, Func<MediaTypeHeaderValue, bool>? isMeant = null)
    {
        var best = None;
        foreach (var range in ranges)
        {
            var precision = Precise(range, type, subtype);
            if (precision > best.Precision && IsUtf8(range) && isMeant?.Invoke(range) != false)
                best = new(range.Quality ?? 1, precision);
        }

        return best;
    }

    private static int Precise(MediaTypeHeaderValue range, string type, string subtype)
    {
        if (range.MatchesAllTypes)
            return 0;
        if (!range.Type.Equals(type, StringComparison.OrdinalIgnoreCase))
            return -1;
        if (range.MatchesAllSubTypes)
            return 1;
        return range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
    }

    private static bool IsUtf8(MediaTypeHeaderValue range) => !range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
