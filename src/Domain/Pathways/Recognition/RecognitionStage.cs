using System.Collections.Immutable;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The recognition procedures of a pathway, by their ids.</summary>
public sealed record RecognitionStage
{
    public static RecognitionStage Initial { get; } = new();

    public ImmutableDictionary<Guid, RecognitionProcedure> Procedures { get; private init; } =
        ImmutableDictionary<Guid, RecognitionProcedure>.Empty;

    public static RecognitionStage Evolve(RecognitionStage state, Entry entry) => entry.Event switch
    {
        RecognitionEvent e => state with
        {
            Procedures = state.Procedures.SetItem(
                e.ProcedureId,
                RecognitionProcedure.Evolve(state.Procedures.GetValueOrDefault(e.ProcedureId) ?? new(e.ProcedureId), entry.EffectiveOn, e)),
        },
        _ => state,
    };
}
