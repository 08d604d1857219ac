using System.Collections.Immutable;

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
        _ => state,
    };
}
