namespace Casework.Domain.Pathways.DegreeAssessments;

/// <summary>What the central office has found.</summary>
public sealed record RecordDegreeAssessment(Guid AssessmentId, DegreeComparability Comparability) : DegreeAssessmentCommand(AssessmentId)
{
    private protected override Decision<PathwayEvent> Decide(DegreeAssessment assessment, Circumstances now) =>
        assessment.Comparability is { } known && known != Comparability
            ? DegreeAssessmentRejection.AlreadyAssessed
            : Once(assessment.AssessedOn, new DegreeAssessmentEvent.DegreeAssessed(AssessmentId, Comparability), now);
}
