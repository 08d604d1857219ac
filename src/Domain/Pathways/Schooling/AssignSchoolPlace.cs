namespace Casework.Domain.Pathways.Schooling;

public sealed record AssignSchoolPlace(Guid PlaceId, string School) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var assigned = new SchoolingEvent.PlaceAssigned(PlaceId, School);
        if (SchoolingShape.Flaw(assigned, now) is { } flaw)
            return flaw;

        if (pathway.Has(assigned, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        return pathway.Schooling.Place(PlaceId) switch
        {
            null => SchoolingRejection.PlaceNotFound.At(nameof(PlaceId)),
            { EndedOn: not null } => SchoolingRejection.PlaceEnded.At(nameof(PlaceId)),
            var place when EffectiveOn < place.ChangedOn => SchoolingRejection.PlaceChangedLater.At(nameof(EffectiveOn)),
            _ => assigned,
        };
    }
}
