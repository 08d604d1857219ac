using Casework.Domain.Pathways.Arrival;

namespace Casework.Domain.Pathways.Participation;

/// <summary>
/// What the law asks of a person before they may take part: never how they progress. Null is not known, or erased.
/// </summary>
/// <param name="Nationality">ISO 3166-1 alpha-3.</param>
/// <param name="ResidentSince">In Germany.</param>
/// <param name="ResidentInMunicipalitySince">In the municipality asked about.</param>
/// <param name="MarriedToGermanSince">The day of marriage to a German national.</param>
public sealed record LegalFacts(
    DateOnly? BornOn = null,
    string? Nationality = null,
    DateOnly? ResidentSince = null,
    DateOnly? ResidentInMunicipalitySince = null,
    DateOnly? MarriedToGermanSince = null)
{
    /// <param name="arrival">In the order in which it was true.</param>
    /// <param name="municipality">Official municipality key, eight digits; null when residence in one does not matter.</param>
    public static LegalFacts Of(IEnumerable<(DateOnly On, ArrivalEvent Event)> arrival, string? municipality = null)
    {
        var facts = new LegalFacts();
        foreach (var (on, @event) in arrival)
        {
            facts = @event switch
            {
                ArrivalEvent.PathwayOpened e => facts with
                {
                    BornOn = e.BornOn.IsErased ? null : e.BornOn.Value,
                    Nationality = e.Nationality.Value,
                    ResidentSince = e.ArrivedOn,
                    ResidentInMunicipalitySince = e.Municipality == municipality ? e.ArrivedOn : null,
                },
                ArrivalEvent.AllocatedToMunicipality e when e.Municipality != municipality => facts with { ResidentInMunicipalitySince = null },
                ArrivalEvent.AllocatedToMunicipality => facts with { ResidentInMunicipalitySince = facts.ResidentInMunicipalitySince ?? on },
                _ => facts,
            };
        }

        return facts;
    }
}
