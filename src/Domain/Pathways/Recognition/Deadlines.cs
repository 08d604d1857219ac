using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The clocks of a pathway, as a deadline board shows them.</summary>
public static class Deadlines
{
    /// <returns>Each clock that has started, in the order of their starts; the ended ones too.</returns>
    public static IReadOnlyList<Deadline> Of(Pathway pathway, RuleBook rules) =>
    [
        .. pathway.Recognition.Procedures.Values
            .SelectMany(procedure => Of(procedure, rules, CancelledOn(pathway.CaseFile)))
            .OrderBy(deadline => deadline.StartedOn)
            .ThenBy(deadline => deadline.ProcedureId)
            .ThenBy(deadline => deadline.Kind),
    ];

    // Death and departure end the clocks with the file. Reopening it lets them run on: they do not start anew.
    private static DateOnly? CancelledOn(CaseFile file) =>
        file.ClosingReason is ClosingReason.Deceased or ClosingReason.LeftCountry ? file.StatusSince : null;

    private static IEnumerable<Deadline> Of(RecognitionProcedure procedure, RuleBook rules, DateOnly? cancelledOn)
    {
        if (RecognitionTerms.Receipt(procedure, rules) is { } receipt)
            yield return Of(DeadlineKind.Receipt, procedure.Id, Cancelled(procedure.ReceiptClock), receipt, procedure.ReceiptRuleSet);

        if (RecognitionTerms.Decision(procedure, rules) is { } decision)
            yield return Of(DeadlineKind.Decision, procedure.Id, Cancelled(procedure.DecisionClock), decision, procedure.DecisionRuleSet);

        LegalClock Cancelled(LegalClock clock) => cancelledOn is { } on ? clock.Cancel(on) : clock;
    }

    private static Deadline Of(DeadlineKind kind, Guid procedureId, LegalClock clock, ClockTerms terms, string? ruleSet)
    {
        var pauses = clock.Pauses(terms);
        var last = pauses.Count > 0 ? pauses[^1] : null;
        return new(
            kind,
            procedureId,
            clock.StartedOn!.Value,
            clock.DueOn(terms),
            last?.After,
            last?.LastDay,
            clock.Extension?.Months ?? 0,
            clock.EndedOn,
            clock.EndedOn is { } ended ? clock.StateOn(terms, CalendarDay(ended, clock))
                : IsUnanswered(clock, last) ? ClockState.Suspended
                : ClockState.Running,
            ruleSet);
    }

    // Ended before it started can only be the trace of a correction: the state is then asked on the day of the start.
    private static DateOnly CalendarDay(DateOnly ended, LegalClock clock) => ended < clock.StartedOn ? clock.StartedOn.Value : ended;

    private static bool IsUnanswered(LegalClock clock, Pause? last) =>
        last is not null && clock.Suspensions[^1].AnsweredOn is null;
}
