namespace Casework.Domain.Pathways.Schooling;

public sealed record RequestSchoolPlace(Guid PlaceId, SchoolKind Kind) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var requested = new SchoolingEvent.PlaceRequested(PlaceId, Kind);
        return pathway.Find<SchoolingEvent.PlaceRequested>(known => known.PlaceId == PlaceId) switch
        {
            { } known => known == requested ? Decision<PathwayEvent>.Nothing : SchoolingRejection.PlaceAlreadyKnown.At(nameof(PlaceId)),
            null when pathway.Schooling.Place(PlaceId) is { } place && place.Kind != Kind => SchoolingRejection.PlaceAlreadyKnown.At(nameof(PlaceId)),
            _ => requested,
        };
    }
}
