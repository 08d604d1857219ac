using System.Collections.Immutable;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Pathways.DegreeAssessments;

/// <summary>The assessments of a pathway, by their ids.</summary>
public sealed record DegreeAssessmentStage
{
    public static DegreeAssessmentStage Initial { get; } = new();

    public ImmutableDictionary<Guid, DegreeAssessment> Assessments { get; private init; } = ImmutableDictionary<Guid, DegreeAssessment>.Empty;

    public static DegreeAssessmentStage Evolve(DegreeAssessmentStage state, Entry entry) => entry.Event switch
    {
        DegreeAssessmentEvent e => state with
        {
            Assessments = state.Assessments.SetItem(
                e.AssessmentId,
                DegreeAssessment.Evolve(state.Assessments.GetValueOrDefault(e.AssessmentId) ?? new(e.AssessmentId), entry.EffectiveOn, e)),
        },
        TransferEvent.PathwayTakenOver e => e.Clocks.Aggregate(state, (known, clock) => known.TakenOver(entry.EffectiveOn, clock)),
        _ => state,
    };

    private DegreeAssessmentStage TakenOver(DateOnly on, RemainingTime clock) =>
        clock.Kind is DeadlineKind.DegreeAssessment && Assessments.TryGetValue(clock.AboutId, out var assessment)
            ? this with { Assessments = Assessments.SetItem(clock.AboutId, assessment.TakenOver(on, clock.Days)) }
            : this;
}
