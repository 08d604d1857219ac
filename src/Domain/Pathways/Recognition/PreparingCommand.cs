namespace Casework.Domain.Pathways.Recognition;

/// <summary>A command that prepares an application: nothing needs to be filed yet.</summary>
public abstract record PreparingCommand(Guid ProcedureId) : PathwayCommand
{
    protected sealed override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var prepared = Prepared();
        if (RecognitionShape.Flaw(prepared) is { } flaw)
            return flaw;

        if (pathway.Recognition.Procedures.GetValueOrDefault(ProcedureId)?.Application is not null && IsForUnfiledOnly)
            return RecognitionRejection.AlreadyFiled;

        return pathway.Has(prepared, EffectiveOn) ? Decision<PathwayEvent>.Nothing : prepared;
    }

    private protected virtual bool IsForUnfiledOnly => false;

    private protected abstract RecognitionEvent Prepared();
}
