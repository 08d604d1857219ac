namespace Casework.Domain.Pathways.DegreeAssessments;

public sealed record CompleteDegreeAssessmentDocuments(Guid AssessmentId) : DegreeAssessmentCommand(AssessmentId)
{
    private protected override Decision<PathwayEvent> Decide(DegreeAssessment assessment, Circumstances now) =>
        Once(assessment.DocumentsCompletedOn, new DegreeAssessmentEvent.AssessmentDocumentsCompleted(AssessmentId), now);
}
