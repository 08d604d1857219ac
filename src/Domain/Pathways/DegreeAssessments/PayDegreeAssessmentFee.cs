namespace Casework.Domain.Pathways.DegreeAssessments;

public sealed record PayDegreeAssessmentFee(Guid AssessmentId) : DegreeAssessmentCommand(AssessmentId)
{
    private protected override Decision<PathwayEvent> Decide(DegreeAssessment assessment, Circumstances now) =>
        Once(assessment.FeePaidOn, new DegreeAssessmentEvent.AssessmentFeePaid(AssessmentId), now);
}
