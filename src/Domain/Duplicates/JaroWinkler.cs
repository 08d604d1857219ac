namespace Casework.Domain.Duplicates;

/// <summary>The similarity of two words by Jaro (1989), with Winkler's (1990) weight on a common beginning of up to four letters.</summary>
public static class JaroWinkler
{
    private const double Weight = 0.1;
    private const int LongestBeginning = 4;
    private const int Short = 64;

    /// <returns>0, nothing in common, to 1, the same.</returns>
    public static double Similarity(string one, string other)
    {
        Span<bool> matchedOne = one.Length <= Short ? stackalloc bool[one.Length] : new bool[one.Length];
        Span<bool> matchedOther = other.Length <= Short ? stackalloc bool[other.Length] : new bool[other.Length];
        var window = Math.Max(0, (Math.Max(one.Length, other.Length) / 2) - 1);
        var matches = 0;
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j < Math.Min(other.Length, i + window + 1); j++)
            {
                if (matchedOther[j] || one[i] != other[j])
                    continue;
                (matchedOne[i], matchedOther[j]) = (true, true);
                matches++;
                break;
            }
        }

        if (matches == 0)
            return 0;

        var transpositions = OutOfOrder(one, matchedOne, other, matchedOther) / 2;
        var jaro = (((double)matches / one.Length) + ((double)matches / other.Length) + ((double)(matches - transpositions) / matches)) / 3;
        var beginning = Math.Min(LongestBeginning, one.AsSpan().CommonPrefixLength(other));
        return jaro + (beginning * Weight * (1 - jaro));
    }

    // Which letters stand at the same place among those that match, and are others.
    private static int OutOfOrder(string one, ReadOnlySpan<bool> matchedOne, string other, ReadOnlySpan<bool> matchedOther)
    {
        var (found, at) = (0, 0);
        for (var i = 0; i < one.Length; i++)
        {
            if (!matchedOne[i])
                continue;
            while (!matchedOther[at])
                at++;
            found += one[i] == other[at++] ? 0 : 1;
        }

        return found;
    }
}
