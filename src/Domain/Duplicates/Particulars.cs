using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;

namespace Casework.Domain.Duplicates;

/// <summary>What two files of one person may agree in.</summary>
/// <param name="Nationality">ISO 3166-1 alpha-3; null when it is erased.</param>
public sealed record Particulars(string GivenName, string FamilyName, DateOnly BornOn, string? Nationality)
{
    /// <returns>Null when the opening was retracted, or the person's data are erased.</returns>
    public static Particulars? Of(Pathway pathway) =>
        pathway.Latest<ArrivalEvent.PathwayOpened>(DateOnly.MaxValue) is { GivenName: { IsErased: false, Value: { } given }, FamilyName: { IsErased: false, Value: { } family }, BornOn.IsErased: false } opened
            ? new(given, family, opened.BornOn.Value, opened.Nationality.Value)
            : null;

    /// <summary>Offices write the first of January where only the year is known.</summary>
    public bool HasDefaultBirthDate => BornOn is { Day: 1, Month: 1 };

    /// <summary>
    /// Two files of one person share at least one of these, so that nobody has to be compared with everybody. Day and month are not told
    /// apart, nor family and given name.
    /// </summary>
    public IReadOnlySet<string> Keys()
    {
        var words = NameSound.Words(FamilyName).Concat(NameSound.Words(GivenName)).Select(NameSound.Skeleton).Distinct().Order(StringComparer.Ordinal).ToList();
        var keys = new HashSet<string> { $"name {string.Join(' ', words)}" };
        foreach (var word in words)
        {
            keys.Add($"year {BornOn.Year} {word}");
            if (!HasDefaultBirthDate)
                keys.Add($"day {BornOn.Year}-{Math.Min(BornOn.Month, BornOn.Day)}-{Math.Max(BornOn.Month, BornOn.Day)} {word[0]}");
        }

        return keys;
    }
}
