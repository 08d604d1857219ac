using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;

namespace Casework.Api.Recognition;

/// <summary>An assessment that was requested, with the clock of its goal once it has started.</summary>
internal sealed record DegreeAssessmentView(DegreeAssessment Assessment, Deadline? Goal)
{
    public Guid AssessmentId => Assessment.Id;

    public string Degree => Assessment.Request!.Degree;

    public string TrainingCountry => Assessment.Request!.TrainingCountry;

    public bool ForBlueCard => Assessment.Request!.ForBlueCard;

    public DateOnly RequestedOn => Assessment.RequestedOn!.Value;

    public bool Complete => Assessment.Clock.StartedOn is not null;

    public DateOnly? DueOn => Goal?.DueOn;

    public DegreeComparability? Comparability => Assessment.Comparability;
}
