using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Arrival;

/// <summary>A fact: a stay longer than the rule allows is recorded with a warning.</summary>
public sealed record LeaveFirstReception(ReceptionExit Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Arrival switch
    {
        { Facility: null } => ArrivalRejection.NotInReception,
        var arrival when EffectiveOn < arrival.ReceptionSince => ArrivalRejection.MovedLater.At(nameof(EffectiveOn)),
        var arrival => Decision<PathwayEvent>.Of([new ArrivalEvent.FirstReceptionLeft(Reason), .. Warnings(arrival.Facility, pathway.Housing, now)]),
    };

    private IEnumerable<PathwayEvent> Warnings(string facility, HousingStage housing, Circumstances now) =>
        housing.ReceptionSince is { } since && EffectiveOn > HousingRules.LastDayInReception(since, now.Rules)
            ? [new LifecycleEvent.ComplianceWarningRaised("RECEPTION_STAY_TOO_LONG", facility)]
            : [];
}
