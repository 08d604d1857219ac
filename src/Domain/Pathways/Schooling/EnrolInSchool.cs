namespace Casework.Domain.Pathways.Schooling;

/// <summary>A fact: a child that goes to school is recorded, also where no place was assigned, and then with a warning.</summary>
public sealed record EnrolInSchool(Guid PlaceId, SchoolKind Kind, string School, SchoolClass Class) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var enrolled = new SchoolingEvent.Enrolled(PlaceId, Kind, School, Class);
        if (SchoolingShape.Flaw(enrolled, now) is { } flaw)
            return flaw;

        if (pathway.Has(enrolled, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        return pathway.Schooling.Place(PlaceId) switch
        {
            { EnrolledOn: not null } => SchoolingRejection.PlaceAlreadyKnown.At(nameof(PlaceId)),
            { EndedOn: not null } => SchoolingRejection.PlaceEnded.At(nameof(PlaceId)),
            { } place when place.Kind != Kind => SchoolingRejection.PlaceAlreadyKnown.At(nameof(Kind)),
            { } place when EffectiveOn < place.ChangedOn => SchoolingRejection.PlaceChangedLater.At(nameof(EffectiveOn)),
            var place => Decision<PathwayEvent>.Of(
                [enrolled, .. SchoolingWarnings.Of(pathway.Schooling, place, PlaceId, Kind, EffectiveOn)]),
        };
    }
}
