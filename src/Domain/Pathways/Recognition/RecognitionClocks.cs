using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The clocks of recognition procedures: the authority's receipt and decision, and the applicant's time after a warning, for an objection, and to ask for restitution.</summary>
public static class RecognitionClocks
{
    public static IEnumerable<PathwayClock> Of(Pathway pathway, RuleBook rules) =>
        pathway.Recognition.Procedures.Values.SelectMany(procedure => Of(procedure, rules));

    private static IEnumerable<PathwayClock> Of(RecognitionProcedure procedure, RuleBook rules)
    {
        var about = new DeadlineSubject(StageName.Recognition, procedure.Id);
        if (RecognitionTerms.Receipt(procedure, rules) is { } receipt)
            yield return new(DeadlineKind.Receipt, DeadlineNature.Statutory, about, procedure.ReceiptClock, receipt, procedure.ReceiptRuleSet);

        if (RecognitionTerms.Decision(procedure, rules) is { } decision)
            yield return new(DeadlineKind.Decision, DeadlineNature.Statutory, about, procedure.DecisionClock, decision, procedure.DecisionRuleSet);

        if (procedure.CooperationClock.StartedOn is not null)
            yield return new(DeadlineKind.Cooperation, DeadlineNature.Statutory, about, procedure.CooperationClock, ClockTerms.OfASetDay, procedure.CooperationRuleSet);

        // Whoever got what they asked for has nothing to object to.
        if (procedure is { Outcome: not (null or RecognitionOutcome.Full), ObjectionClock.StartedOn: { } notified, RemedyNotice: { } notice }
            && RecognitionTerms.Objection(notice, notified, rules) is { } objection)
        {
            yield return new(DeadlineKind.Objection, DeadlineNature.Statutory, about, procedure.ObjectionClock, objection.Terms, objection.RuleSet);
        }

        if (procedure is { DecidedOn: not null, RestitutionClock.StartedOn: { } free } && RecognitionTerms.Restitution(free, rules) is { } restitution)
            yield return new(DeadlineKind.Restitution, DeadlineNature.Statutory, about, procedure.RestitutionClock, restitution.Terms, restitution.RuleSet);
    }
}
