namespace Casework.Domain.Pathways.Recognition;

/// <summary>Another authority is competent: the application goes on there under an id of its own, with the days that are left.</summary>
/// <param name="Authority">The authority that it goes to.</param>
public sealed record TransferRecognition(Guid ProcedureId, Guid NewProcedureId, string Authority) : RecognitionCommand(ProcedureId)
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Recognition.Procedures.TryGetValue(NewProcedureId, out var known)
        && pathway.Recognition.Procedures.GetValueOrDefault(ProcedureId)?.Successor != known.Id
            ? RecognitionRejection.IdTaken.At(nameof(NewProcedureId))
            : base.Decide(pathway, now);

    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now)
    {
        if (!procedure.IsOpen)
            return RecognitionRejection.AlreadyDecided;

        if (EffectiveOn < procedure.DecisionClock.StartedOn || EffectiveOn < procedure.LastStepOn)
            return RecognitionRejection.ChangedLater;

        var transferred = new RecognitionEvent.AuthorityTransferred(ProcedureId, NewProcedureId, Authority, RemainingDays(procedure, now))
        {
            RuleSet = procedure.DecisionRuleSet ?? procedure.ReceiptRuleSet,
        };
        return RecognitionShape.Flaw(transferred) is { } flaw ? flaw : transferred;
    }

    private protected override Decision<PathwayEvent> DecideGone(RecognitionProcedure procedure) =>
        procedure.Phase is RecognitionPhase.Transferred && procedure.Successor == NewProcedureId
            ? Decision<PathwayEvent>.Nothing
            : base.DecideGone(procedure);

    private int? RemainingDays(RecognitionProcedure procedure, Circumstances now) =>
        procedure.DecisionClock.EndedOn is null && RecognitionTerms.Decision(procedure, now.Rules) is { } terms
            ? procedure.DecisionClock.RemainingDays(terms, EffectiveOn)
            : null;
}
