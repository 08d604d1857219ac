namespace Casework.Domain.Pathways.Schooling;

public sealed record JoinRegularClass(Guid PlaceId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Schooling.Place(PlaceId) switch
    {
        null => SchoolingRejection.PlaceNotFound.At(nameof(PlaceId)),
        { EnrolledOn: null } => SchoolingRejection.NotEnrolled.At(nameof(PlaceId)),
        { Class: SchoolClass.Regular } => Decision<PathwayEvent>.Nothing,
        { EndedOn: not null } => SchoolingRejection.PlaceEnded.At(nameof(PlaceId)),
        var place when EffectiveOn < place.ChangedOn => SchoolingRejection.PlaceChangedLater.At(nameof(EffectiveOn)),
        _ => new SchoolingEvent.RegularClassJoined(PlaceId),
    };
}
