namespace Casework.Domain.Duplicates;

/// <summary>The similarity of two words by Jaro (1989), with Winkler's (1990) weight on a common beginning of up to four letters.</summary>
public static class JaroWinkler
{
    private const double Weight = 0.1;
    private const int LongestBeginning = 4;

    /// <returns>0, nothing in common, to 1, the same.</returns>
    public static double Similarity(string one, string other)
    {
        var (matchedOne, matchedOther) = (new bool[one.Length], new bool[other.Length]);
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

        var inOne = one.Where((_, at) => matchedOne[at]);
        var inOther = other.Where((_, at) => matchedOther[at]);
        var transpositions = inOne.Zip(inOther).Count(pair => pair.First != pair.Second) / 2;
        var jaro = (((double)matches / one.Length) + ((double)matches / other.Length) + ((double)(matches - transpositions) / matches)) / 3;
        var beginning = one.Zip(other).Take(LongestBeginning).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + (beginning * Weight * (1 - jaro));
    }
}
