using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Protection;

/// <summary>By when a request for access is answered (Art. 12(3) GDPR).</summary>
public static class AccessRequestTerms
{
    public const string Topic = "data.access-request";

    public static ClockTerms Of(RuleSet rule) => new(rule.Number("months"), NextWorkingDay: rule.Flag("nextWorkingDay"));

    /// <summary>The clock of each request, on the terms of the rule that its receipt named.</summary>
    public static IEnumerable<PathwayClock> Clocks(Pathway pathway, RuleBook rules) =>
        from request in pathway.DataProtection.AccessRequests.Values
        let rule = request.RuleSet is { } named ? rules.Named(named) : null
        where rule is not null
        select new PathwayClock(DeadlineKind.AccessRequest, DeadlineNature.Statutory, new(StageName.Arrival, request.Id), request.Clock, Of(rule), rule.Id);
}
