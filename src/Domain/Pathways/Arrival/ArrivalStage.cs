using Casework.Domain.Pathways.Transfers;
using static Casework.Domain.Pathways.Arrival.ArrivalEvent;

namespace Casework.Domain.Pathways.Arrival;

/// <param name="Municipality">The municipality responsible: the last allocation or transfer, or else the one that opened the file.</param>
/// <param name="Facility">The first reception facility lived in; null when in none.</param>
/// <param name="ReceptionSince">The day of the last move into or out of first reception.</param>
public sealed record ArrivalStage(string? Municipality, DateOnly? ArrivedOn, string? Facility, DateOnly? ReceptionSince)
{
    public static ArrivalStage Initial { get; } = new(null, null, null, null);

    /// <summary>How the file was opened; null until then.</summary>
    public Entry? Opening { get; init; }

    public static ArrivalStage Evolve(ArrivalStage state, Entry entry) => entry.Event switch
    {
        PathwayOpened e => state with { Municipality = state.Municipality ?? e.Municipality, ArrivedOn = e.ArrivedOn, Opening = entry },
        FirstReceptionEntered e => state with { Facility = e.Facility, ReceptionSince = entry.EffectiveOn },
        FirstReceptionLeft => state with { Facility = null, ReceptionSince = entry.EffectiveOn },
        AllocatedToMunicipality e => state with { Municipality = e.Municipality },
        TransferEvent.PathwayTakenOver e => state with { Municipality = e.Responsible },
        _ => state,
    };
}
