using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;

namespace Casework.Domain.Duplicates;

/// <summary>What two files of one person may agree in.</summary>
/// <param name="Nationality">ISO 3166-1 alpha-3; null when it is erased.</param>
public sealed record Particulars(string GivenName, string FamilyName, DateOnly BornOn, string? Nationality)
{
    /// <returns>Null when the opening was retracted, or the person's data are erased.</returns>
    public static Particulars? Of(Pathway pathway) => pathway.Latest<ArrivalEvent.PathwayOpened>(DateOnly.MaxValue) is { } opened ? Of(opened) : null;

    /// <returns>Null when the person's data are erased.</returns>
    public static Particulars? Of(ArrivalEvent.PathwayOpened opening) =>
        opening is { GivenName.Value: { } given, FamilyName.Value: { } family, BornOn.IsErased: false }
            ? new(given, family, opening.BornOn.Value, opening.Nationality.Value)
            : null;

    /// <summary>Offices write the first of January where only the year is known.</summary>
    public bool HasDefaultBirthDate => BornOn is { Day: 1, Month: 1 };

    /// <inheritdoc cref="Sounding.Keys"/>
    public IReadOnlySet<string> Keys() => new Sounding(this).Keys();
}
