using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Housing;

/// <summary>The legal bounds of living somewhere. What was against them is recorded and flagged.</summary>
public static class HousingRules
{
    public const string ObligationTopic = "housing.residence-obligation";
    public const string ReceptionTopic = "housing.reception-stay";

    /// <returns>The last day of an obligation of the longest duration; null when no rule is in force on its first.</returns>
    public static DateOnly? LastDayOfObligation(DateOnly start, RuleBook rules) =>
        rules.At(ObligationTopic, start) is { } rule ? start.LaterByMonths(12 * rule.Number("yearsAtMost")).AddDays(-1) : null;

    /// <returns>The last day on which the duty to live in first reception can go on; null when no rule is in force.</returns>
    public static DateOnly? LastDayInReception(DateOnly since, RuleBook rules) =>
        rules.At(ReceptionTopic, since) is { } rule ? since.LaterByMonths(rule.Number("monthsAtMost")) : null;

    /// <returns>A warning when living in the municipality on the day is against an obligation.</returns>
    public static IEnumerable<PathwayEvent> AgainstObligation(HousingStage housing, string? municipality, DateOnly day, string about) =>
        housing.IsForbidden(municipality, day)
            ? [new LifecycleEvent.ComplianceWarningRaised("RESIDENCE_OBLIGATION_NOT_MET", about)]
            : [];
}
