using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The terms of a procedure's two clocks, under the rule set that the procedure has named.</summary>
public static class RecognitionTerms
{
    public const string Topic = "recognition.clock";

    /// <returns>Null when there is no rule for the day the clock started.</returns>
    public static ClockTerms? Receipt(RecognitionProcedure procedure, RuleBook rules) =>
        RuleSet(procedure.ReceiptRuleSet, procedure.ReceiptClock, rules) is not { } set ? null
        : procedure.Application?.Track is RecognitionTrack.Accelerated ? Terms(set, 0, set.Number("receiptWeeksAccelerated"))
        : Terms(set, set.Number("receiptMonths"), 0);

    /// <returns>Null when there is no rule for the day the clock started.</returns>
    public static ClockTerms? Decision(RecognitionProcedure procedure, RuleBook rules) =>
        RuleSet(procedure.DecisionRuleSet, procedure.DecisionClock, rules) is not { } set ? null
        : Terms(set, set.Number(procedure.Application?.Track is RecognitionTrack.Accelerated ? "decisionMonthsAccelerated" : "decisionMonths"), 0);

    /// <returns>The rule set the clock's start has named, else the one in force on that day.</returns>
    public static RuleSet? RuleSet(string? named, LegalClock clock, RuleBook rules) =>
        rules.Named(named) ?? (clock.StartedOn is { } start ? rules.At(Topic, start) : null);

    private static ClockTerms Terms(RuleSet set, int months, int weeks) => new(
        months,
        weeks,
        set.Text("suspensionPolicy") is "answered" ? SuspensionPolicy.Answered : SuspensionPolicy.Statutory,
        set.Flag("nextWorkingDay"));
}
