using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.DegreeAssessments;

/// <summary>What the central office aims at; an assessment without a goal has no clock.</summary>
public static class DegreeAssessmentClocks
{
    public const string Topic = "recognition.degree-assessment";

    public static IEnumerable<PathwayClock> Of(Pathway pathway, RuleBook rules) =>
        from assessment in pathway.DegreeAssessments.Assessments.Values
        where assessment.Request?.ForBlueCard is true
        let rule = RuleOf(assessment, rules)
        where rule is not null
        select new PathwayClock(
            DeadlineKind.DegreeAssessment,
            DeadlineNature.Programme,
            new(StageName.Recognition, assessment.Id),
            assessment.Clock,
            new ClockTerms(0, rule.Number("goalWeeksBlueCard")),
            assessment.RuleSet);

    private static RuleSet? RuleOf(DegreeAssessment assessment, RuleBook rules) =>
        assessment.Clock.StartedOn is { } start ? rules.Named(assessment.RuleSet) ?? rules.At(Topic, start) : null;
}
