using System.Collections.Immutable;
using static Casework.Domain.Pathways.Residence.ResidenceEvent;

namespace Casework.Domain.Pathways.Residence;

/// <summary>Statuses and permits, in the order in which they began.</summary>
public sealed record ResidenceStage
{
    public static ResidenceStage Initial { get; } = new();

    public ImmutableList<ResidenceStatus> Statuses { get; private init; } = [];

    public ImmutableList<WorkPermit> Permits { get; private init; } = [];

    public static ResidenceStage Evolve(ResidenceStage state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (ResidenceStatusRecorded e, var on) => state with
        {
            Statuses = state.Statuses
                .RemoveAll(status => status.Id == e.StatusId)
                .Add(new(e.StatusId, e.Status.Value, on, e.ValidUntil)),
        },
        (WorkPermitGranted e, var on) => state with
        {
            Permits = state.Permits
                .RemoveAll(permit => permit.Id == e.PermitId)
                .Add(new(e.PermitId, e.SpellId, e.HoursPerWeekAtMost, on, e.ValidUntil)),
        },
        _ => state,
    };

    /// <returns>The latest status that began by the day, whether or not it still is valid; null when there is none.</returns>
    public ResidenceStatus? StatusOn(DateOnly day) => Statuses.FindLast(status => status.ValidFrom <= day);
}
