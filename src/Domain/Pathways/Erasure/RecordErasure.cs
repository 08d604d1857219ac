namespace Casework.Domain.Pathways.Erasure;

/// <summary>
/// Says that the keys are destroyed. Given by the program once they are; also for an erasure that the log no longer knows to have been
/// decided, because an older backup was restored.
/// </summary>
/// <param name="Subject">The person's pseudonym: the id of the pathway.</param>
public sealed record RecordErasure(Guid ErasureId, Guid Subject, ErasureScope Scope, ErasureBasis Basis) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnErasedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Erasures.Find(ErasureId) is { ErasedOn: not null } ? Decision<PathwayEvent>.Nothing : new ErasureEvent.SubjectErased(ErasureId, Subject, Scope, Basis);
}
