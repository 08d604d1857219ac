using static Casework.Domain.Pathways.Arrival.ArrivalEvent;

namespace Casework.Domain.Pathways.Arrival;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class ArrivalShape
{
    private const int OldestAge = 125;

    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(ArrivalEvent @event, Circumstances now) => @event switch
    {
        PathwayOpened e => Flaw(e, now),
        FirstReceptionEntered e => Shape.Text(e.Facility, nameof(e.Facility)),
        AllocatedToMunicipality e when !Shape.IsMunicipalityKey(e.Municipality) => ArrivalRejection.MunicipalityKeyInvalid.At(nameof(e.Municipality)),
        _ => null,
    };

    private static Rejection? Flaw(PathwayOpened e, Circumstances now)
    {
        if (!Shape.IsMunicipalityKey(e.Municipality))
            return ArrivalRejection.MunicipalityKeyInvalid.At(nameof(e.Municipality));

        if (Shape.Text(e.GivenName.Value, nameof(e.GivenName)) is { } givenName)
            return givenName;

        if (Shape.Text(e.FamilyName.Value, nameof(e.FamilyName)) is { } familyName)
            return familyName;

        if (e.BornOn.Value > now.Today || e.BornOn.Value < now.Today.AddYears(-OldestAge))
            return ArrivalRejection.BirthDateImpossible.At(nameof(e.BornOn));

        if (!Shape.IsCountry(e.Nationality.Value))
            return ArrivalRejection.NationalityInvalid.At(nameof(e.Nationality));

        if (!Shape.IsLanguageTag(e.PreferredLanguage))
            return ArrivalRejection.LanguageTagInvalid.At(nameof(e.PreferredLanguage));

        if (!now.IsPossible(e.ArrivedOn))
            return ArrivalRejection.ArrivalDateImpossible.At(nameof(e.ArrivedOn));

        return e.ArrivedOn < e.BornOn.Value ? ArrivalRejection.ArrivedBeforeBirth.At(nameof(e.ArrivedOn)) : null;
    }
}
