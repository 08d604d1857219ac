using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <param name="ReferenceOccupation">The German occupation whose equivalence is asked for.</param>
/// <param name="Authority">The competent authority, for example a chamber.</param>
/// <param name="TrainingCountry">Where the qualification was acquired, ISO 3166-1 alpha-3.</param>
public sealed record FileRecognition(
    Guid ProcedureId, string ReferenceOccupation, bool Regulated, string Authority, RecognitionTrack Track, string TrainingCountry) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var filed = new RecognitionEvent.RecognitionFiled(ProcedureId, ReferenceOccupation, Regulated, Authority, Track, TrainingCountry);
        if (pathway.Recognition.Procedures.GetValueOrDefault(ProcedureId)?.Application is { } same)
            return same == RecognitionApplication.Of(filed, EffectiveOn) ? Decision<PathwayEvent>.Nothing : RecognitionRejection.IdTaken;

        if (RecognitionShape.Flaw(filed) is { } flaw)
            return flaw;

        if (pathway.Recognition.Procedures.Values.Any(other => other.IsOpen && other.Application?.IsFor(ReferenceOccupation) is true))
            return RecognitionRejection.AlreadyOpen;

        if (Track is RecognitionTrack.Accelerated && !(Prepared(pathway)?.MandatedOn <= EffectiveOn))
            return RecognitionRejection.AcceleratedNeedsMandate;

        if (pathway.Recognition.Procedures.Values.Any(other => IsDecidedAlike(other) && !ShowsMore(pathway, other)))
            return RecognitionRejection.NothingNewToDecide;

        return now.Rules.At(RecognitionTerms.Topic, EffectiveOn) is { } rule
            ? filed with { RuleSet = rule.Id }
            : RuleRejection.NoneInForce(RecognitionTerms.Topic);
    }

    private RecognitionProcedure? Prepared(Pathway pathway) => pathway.Recognition.Procedures.GetValueOrDefault(ProcedureId);

    private bool IsDecidedAlike(RecognitionProcedure other) =>
        other is { Application: { } application, DecidedOn: { } decided, IsGone: false } && application.IsFor(ReferenceOccupation) && decided <= EffectiveOn;

    // A follow-up qualification that was passed after the decision is new evidence of itself.
    private bool ShowsMore(Pathway pathway, RecognitionProcedure decided) =>
        decided.Phase is RecognitionPhase.MeasurePassed || Prepared(pathway)?.EvidencePresentedOn >= decided.DecidedOn;
}
