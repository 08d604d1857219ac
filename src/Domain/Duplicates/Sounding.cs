namespace Casework.Domain.Duplicates;

/// <summary>Particulars with their names as they sound, told apart into words once for many comparisons.</summary>
public sealed class Sounding
{
    public Sounding(Particulars particulars) =>
        (Particulars, Family, Given) = (particulars, new SoundingName(particulars.FamilyName), new SoundingName(particulars.GivenName));

    public Particulars Particulars { get; }

    public SoundingName Family { get; }

    public SoundingName Given { get; }

    /// <summary>
    /// Two files of one person share at least one of these, so that nobody has to be compared with everybody. Day and month are not told
    /// apart, nor family and given name.
    /// </summary>
    public IReadOnlySet<string> Keys()
    {
        var born = Particulars.BornOn;
        var words = Family.Words.Concat(Given.Words).Select(word => word.Skeleton).Distinct().Order(StringComparer.Ordinal).ToList();
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
