namespace Casework.Domain.Pathways.Schooling;

/// <summary>The effective day is the last day of the place. One that was only asked for or assigned can end too.</summary>
public sealed record EndSchoolPlace(Guid PlaceId, PlaceEnd Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Schooling.Place(PlaceId) switch
    {
        null => SchoolingRejection.PlaceNotFound.At(nameof(PlaceId)),
        { EndedOn: { } ended } place => ended == EffectiveOn && place.EndReason == Reason
            ? Decision<PathwayEvent>.Nothing
            : SchoolingRejection.PlaceEnded.At(nameof(PlaceId)),
        var place when EffectiveOn < place.ChangedOn => SchoolingRejection.PlaceChangedLater.At(nameof(EffectiveOn)),
        _ => new SchoolingEvent.PlaceEnded(PlaceId, Reason),
    };
}
