using static Casework.Domain.Pathways.DegreeAssessments.DegreeAssessmentEvent;

namespace Casework.Domain.Pathways.DegreeAssessments;

/// <summary>What an event of an assessment must look like, whether it is recorded or put in the place of another.</summary>
public static class DegreeAssessmentShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(DegreeAssessmentEvent @event) => @event switch
    {
        DegreeAssessmentRequested e when !Shape.IsCountry(e.TrainingCountry) => DegreeAssessmentRejection.CountryInvalid,
        DegreeAssessmentRequested e => Shape.Text(e.Degree, nameof(e.Degree)),
        _ => null,
    };
}
