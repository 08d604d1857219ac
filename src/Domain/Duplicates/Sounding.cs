namespace Casework.Domain.Duplicates;

/// <summary>Particulars with their names as they sound, told apart into words once for many comparisons.</summary>
public sealed class Sounding
{
    public Sounding(Particulars particulars) => (Particulars, Names) = (particulars, new SoundingNames(particulars.GivenName, particulars.FamilyName));

    public Particulars Particulars { get; }

    public SoundingNames Names { get; }

    /// <summary>
    /// Two files of one person share at least one of these, so that nobody has to be compared with everybody. Day and month are not told
    /// apart, nor family and given name.
    /// </summary>
    public IReadOnlySet<string> Keys()
    {
        var born = Particulars.BornOn;
        var words = Names.Family.Words.Concat(Names.Given.Words).Select(word => word.Skeleton).Distinct().Order(StringComparer.Ordinal).ToList();
        var keys = new HashSet<string> { $"name {string.Join(' ', words)}" };
        foreach (var word in words)
        {
            keys.Add($"year {born.Year} {word}");
            if (!Particulars.HasDefaultBirthDate)
                keys.Add($"day {born.Year}-{Math.Min(born.Month, born.Day)}-{Math.Max(born.Month, born.Day)} {word[0]}");
        }

        return keys;
    }
}
