using System.Collections.Immutable;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The recognition procedures of a pathway, by their ids.</summary>
public sealed record RecognitionStage
{
    public static RecognitionStage Initial { get; } = new();

    public ImmutableDictionary<Guid, RecognitionProcedure> Procedures { get; private init; } =
        ImmutableDictionary<Guid, RecognitionProcedure>.Empty;

    public static RecognitionStage Evolve(RecognitionStage state, Entry entry) => entry.Event switch
    {
        RecognitionEvent.AuthorityTransferred e => state.With(entry.EffectiveOn, e).With(state.Procedure(e.ProcedureId).GoneOn(entry.EffectiveOn, e)),
        RecognitionEvent e => state.With(entry.EffectiveOn, e),
        TransferEvent.PathwayTakenOver e => e.Clocks.Aggregate(state, (known, clock) => known.TakenOver(entry.EffectiveOn, clock)),
        _ => state,
    };

    private RecognitionStage TakenOver(DateOnly on, RemainingTime clock) => Procedures.TryGetValue(clock.AboutId, out var procedure)
        ? this with { Procedures = Procedures.SetItem(clock.AboutId, procedure.TakenOver(on, clock)) }
        : this;

    private RecognitionProcedure Procedure(Guid id) => Procedures.GetValueOrDefault(id) ?? new(id);

    private RecognitionStage With(DateOnly on, RecognitionEvent e) =>
        this with { Procedures = Procedures.SetItem(e.ProcedureId, RecognitionProcedure.Evolve(Procedure(e.ProcedureId), on, e)) };

    // What is known of a procedure under that id stays: only a correction can have brought it there first.
    private RecognitionStage With(RecognitionProcedure goneOn) =>
        Procedures.ContainsKey(goneOn.Id) ? this : this with { Procedures = Procedures.Add(goneOn.Id, goneOn) };
}
