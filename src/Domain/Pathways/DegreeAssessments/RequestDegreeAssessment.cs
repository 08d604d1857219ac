namespace Casework.Domain.Pathways.DegreeAssessments;

/// <param name="TrainingCountry">Where the degree was awarded, ISO 3166-1 alpha-3.</param>
public sealed record RequestDegreeAssessment(Guid AssessmentId, string Degree, string TrainingCountry, bool ForBlueCard) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var requested = new DegreeAssessmentEvent.DegreeAssessmentRequested(AssessmentId, Degree, TrainingCountry, ForBlueCard);
        if (DegreeAssessmentShape.Flaw(requested) is { } flaw)
            return flaw;

        return pathway.DegreeAssessments.Assessments.GetValueOrDefault(AssessmentId) switch
        {
            { Request: { } known, RequestedOn: { } on } => known == requested && on == EffectiveOn ? Decision<PathwayEvent>.Nothing : DegreeAssessmentRejection.IdTaken,
            _ => requested,
        };
    }
}
