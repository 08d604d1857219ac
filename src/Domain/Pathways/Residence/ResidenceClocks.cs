using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Residence;

/// <summary>Statuses and permits that run out: met by what follows them.</summary>
public static class ResidenceClocks
{
    public static IEnumerable<PathwayClock> Of(Pathway pathway, RuleBook rules) => [.. Statuses(pathway.Residence), .. Permits(pathway)];

    private static IEnumerable<PathwayClock> Statuses(ResidenceStage residence)
    {
        foreach (var (place, status) in residence.Statuses.Index())
        {
            if (status.ValidUntil is not { } until)
                continue;

            var clock = LegalClock.Idle.StartUntil(status.ValidFrom, until);
            if (place + 1 < residence.Statuses.Count)
                clock = clock.Fulfil(residence.Statuses[place + 1].ValidFrom);
            yield return Clock(DeadlineKind.ResidenceStatus, new(StageName.Residence, status.Id), clock);
        }
    }

    private static IEnumerable<PathwayClock> Permits(Pathway pathway)
    {
        foreach (var (place, permit) in pathway.Residence.Permits.Index())
        {
            if (permit.ValidUntil is not { } until)
                continue;

            var clock = LegalClock.Idle.StartUntil(permit.GrantedOn, until);
            if (pathway.Residence.Permits.Skip(place + 1).FirstOrDefault(later => later.SpellId == permit.SpellId) is { } next)
                clock = clock.Fulfil(next.GrantedOn);
            else if (pathway.Work.Spells.GetValueOrDefault(permit.SpellId)?.EndedOn is { } ended)
                clock = clock.Cancel(ended);
            yield return Clock(DeadlineKind.WorkPermit, new(StageName.Residence, permit.Id), clock);
        }
    }

    private static PathwayClock Clock(DeadlineKind kind, DeadlineSubject about, LegalClock clock) =>
        new(kind, DeadlineNature.Statutory, about, clock, ClockTerms.OfASetDay, RuleSet: null);
}
