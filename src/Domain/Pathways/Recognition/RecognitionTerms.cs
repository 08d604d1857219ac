using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The terms of a procedure's clocks, under the rule set that the procedure has named.</summary>
public static class RecognitionTerms
{
    public const string Topic = "recognition.clock";
    public const string ObjectionTopic = "recognition.objection";
    public const string RestitutionTopic = "recognition.restitution";

    /// <returns>Null when there is no rule for the day the clock started.</returns>
    public static ClockTerms? Receipt(RecognitionProcedure procedure, RuleBook rules) =>
        RuleSet(procedure.ReceiptRuleSet, procedure.ReceiptClock, rules) is not { } set ? null
        : procedure.Application?.Track is RecognitionTrack.Accelerated ? Terms(set, 0, set.Number("receiptWeeksAccelerated"), rules)
        : Terms(set, set.Number("receiptMonths"), 0, rules);

    /// <returns>Null when there is no rule for the day the clock started.</returns>
    public static ClockTerms? Decision(RecognitionProcedure procedure, RuleBook rules) =>
        RuleSet(procedure.DecisionRuleSet, procedure.DecisionClock, rules) is not { } set ? null
        : Terms(set, set.Number(procedure.Application?.Track is RecognitionTrack.Accelerated ? "decisionMonthsAccelerated" : "decisionMonths"), 0, rules);

    /// <returns>The time for an objection, longer when the decision does not say how to object; null when no rule says.</returns>
    public static (ClockTerms Terms, string RuleSet)? Objection(bool remedyNotice, DateOnly from, RuleBook rules) =>
        rules.At(ObjectionTopic, from) is not { } rule ? null
        : (new ClockTerms(rule.Number(remedyNotice ? "months" : "monthsWithoutNotice"), NextWorkingDay: rule.Flag("nextWorkingDay")) { Holidays = Holidays.In(rules) }, rule.Id);

    /// <returns>
    /// The last day for an objection to the decision: from its notification, and while none is recorded as if it had come with
    /// the decision and said how to object, which is the earliest it can be. Null when nothing is decided, or no rule says.
    /// </returns>
    public static DateOnly? ObjectionUntil(RecognitionProcedure procedure, RuleBook rules) =>
        (procedure.ObjectionClock.StartedOn ?? procedure.DecidedOn) is { } from && Objection(procedure.RemedyNotice ?? true, from, rules) is { Terms: var terms }
            ? procedure.ObjectionClock.Start(from).DueOn(terms)
            : null;

    /// <returns>
    /// Whether the objection that waits for its decision came in time, or the time was given back. Null when none waits, or no rule says.
    /// </returns>
    public static bool? IsObjectionAdmissible(RecognitionProcedure procedure, RuleBook rules) =>
        procedure.OpenObjectionOn is { } objected && ObjectionUntil(procedure, rules) is { } until
            ? objected <= until || procedure.Restitution?.Granted is true
            : null;

    /// <returns>The time to ask for restitution; null when no rule says.</returns>
    /// <param name="from">The day on which nothing kept the applicant from objecting any more.</param>
    public static (ClockTerms Terms, string RuleSet)? Restitution(DateOnly from, RuleBook rules) =>
        rules.At(RestitutionTopic, from) is { } rule ? (Restitution(rule, rules), rule.Id) : null;

    public static ClockTerms Restitution(RuleSet rule, RuleBook rules) =>
        new(0, rule.Number("weeks"), NextWorkingDay: rule.Flag("nextWorkingDay")) { Holidays = Holidays.In(rules) };

    /// <returns>The last day on which anything but force majeure can be asked to be excused.</returns>
    /// <param name="missed">The last day of the time that was missed.</param>
    public static DateOnly RestitutionAtTheLatest(DateOnly missed, RuleSet rule, RuleBook rules)
    {
        var terms = new ClockTerms(12 * rule.Number("yearsAtMost"), NextWorkingDay: rule.Flag("nextWorkingDay")) { Holidays = Holidays.In(rules) };
        return terms.Shifted(terms.EndOfPeriod(missed));
    }

    /// <returns>The rule set the clock's start has named, else the one in force on that day; null before the start.</returns>
    public static RuleSet? RuleSet(string? named, LegalClock clock, RuleBook rules) =>
        clock.StartedOn is { } start ? rules.Named(named) ?? rules.At(Topic, start) : null;

    private static ClockTerms Terms(RuleSet set, int months, int weeks, RuleBook rules) => new(
        months,
        weeks,
        set.Text("suspensionPolicy") is "answered" ? SuspensionPolicy.Answered : SuspensionPolicy.Statutory,
        set.Flag("nextWorkingDay"))
    { Holidays = Holidays.In(rules) };
}
