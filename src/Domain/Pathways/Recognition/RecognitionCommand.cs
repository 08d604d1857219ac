namespace Casework.Domain.Pathways.Recognition;

/// <summary>A command to a procedure that has been filed.</summary>
public abstract record RecognitionCommand(Guid ProcedureId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Recognition.Procedures.GetValueOrDefault(ProcedureId) is not { Application: { } application } procedure ? RecognitionRejection.NotFound
        : procedure.IsGone ? DecideGone(procedure)
        : EffectiveOn < application.FiledOn ? RecognitionRejection.BeforeFiling
        : Decide(procedure, application, now);

    private protected abstract Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now);

    private protected virtual Decision<PathwayEvent> DecideGone(RecognitionProcedure procedure) => procedure.Phase switch
    {
        RecognitionPhase.Transferred => RecognitionRejection.Transferred,
        RecognitionPhase.Superseded => RecognitionRejection.Superseded,
        _ => RecognitionRejection.Withdrawn,
    };
}
