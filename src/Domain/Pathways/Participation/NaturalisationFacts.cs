using Casework.Domain.Pathways.Arrival;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Pathways.Participation;

/// <summary>What the law asks of a person before naturalisation.</summary>
/// <param name="Conditions">Those that are known to be met or not to be met.</param>
public sealed record NaturalisationFacts(LegalFacts Legal, IReadOnlyDictionary<NaturalisationCondition, bool> Conditions)
{
    /// <param name="entries">In the order in which they were true.</param>
    public static NaturalisationFacts Of(IReadOnlyCollection<Entry> entries, DateOnly on)
    {
        var conditions = new Dictionary<NaturalisationCondition, bool>();
        DateOnly? married = null;
        foreach (var entry in entries.Where(entry => entry.EffectiveOn <= on))
        {
            if (entry.Event is not NaturalisationConditionRecorded { Condition: var condition, Met: var met })
                continue;

            conditions[condition] = met;
            if (condition is NaturalisationCondition.MarriedToGerman)
                married = met ? married ?? entry.EffectiveOn : null;
        }

        var arrival = entries.Where(entry => entry.Event is ArrivalEvent).Select(entry => (entry.EffectiveOn, (ArrivalEvent)entry.Event));
        return new(LegalFacts.Of(arrival) with { MarriedToGermanSince = married }, conditions);
    }
}
