using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Participation;

/// <summary>How a fact is recorded: once for its day, refused only for its shape, flagged by what a rule says.</summary>
internal static class ParticipationFact
{
    public static Decision<PathwayEvent> Record(Pathway pathway, ParticipationEvent fact, DateOnly on, LifecycleEvent.ComplianceWarningRaised? warning = null) =>
        ParticipationShape.Flaw(fact, on) is { } flaw ? flaw
        : pathway.Has(fact, on) ? Decision<PathwayEvent>.Nothing
        : warning is not null ? Decision<PathwayEvent>.Of(fact, warning)
        : fact;

    public static IEnumerable<(DateOnly On, ArrivalEvent Event)> Arrival(Pathway pathway) =>
        from entry in pathway.Entries
        where entry.Event is ArrivalEvent
        select (entry.EffectiveOn, (ArrivalEvent)entry.Event);
}
