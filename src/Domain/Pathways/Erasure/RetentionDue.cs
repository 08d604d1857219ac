using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Erasure;

/// <summary>The period of keeping the data of a person is over.</summary>
/// <param name="Since">The last day of keeping them.</param>
/// <param name="RuleSet">The rule set that says so.</param>
public sealed record RetentionDue(RetentionReason Reason, DateOnly Since, string RuleSet)
{
    /// <returns>Null while they are kept, once they are erased, and where there is no rule. Whether a legal hold is in force is another question.</returns>
    public static RetentionDue? Of(Pathway pathway, RuleBook rules, DateOnly today) =>
        pathway.Erasures.OfThePerson ? null
        : Ending(pathway, rules, today) is { } due && due.Since < today ? due
        : null;

    private static RetentionDue? Ending(Pathway pathway, RuleBook rules, DateOnly today) => pathway.CaseFile switch
    {
        { Status: PathwayStatus.Closed, ClosingReason: var reason } =>
            RetentionPeriod.Of(pathway, rules) is { } period ? new(reason is ClosingReason.Deceased ? RetentionReason.Deceased : RetentionReason.LeftCountry, period.EndsOn, period.RuleSet)
            : rules.At(ErasureDuties.Topic, today) is { } duty ? new(RetentionReason.Closed, ErasureDuties.KeptUntil(pathway, duty)!.Value, duty.Id)
            : null,
        // Somebody was met and nothing came of it: a contact turns a file into a case.
        { Status: PathwayStatus.Open, QuietSince: var quiet } when rules.At(RetentionPeriod.Topic, today) is { } rule =>
            new(RetentionReason.ContactWithoutCase, quiet.AddMonths(rule.Number("monthsWithoutCase")), rule.Id),
        _ => null,
    };
}

/// <summary>Which period is over.</summary>
public enum RetentionReason { ContactWithoutCase, Closed, LeftCountry, Deceased }
