namespace Casework.Domain.Pathways.Schooling;

/// <summary>A fact: from one place straight to the next, without a day between them.</summary>
public sealed record ChangeSchool(Guid FromPlaceId, Guid PlaceId, SchoolKind Kind, string School, SchoolClass Class) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var changed = new SchoolingEvent.SchoolChanged(FromPlaceId, PlaceId, Kind, School, Class);
        if (SchoolingShape.Flaw(changed, now) is { } flaw)
            return flaw;

        if (pathway.Has(changed, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        return Refusal(pathway.Schooling) is { } refusal
            ? refusal
            : Decision<PathwayEvent>.Of([changed, .. Warnings(pathway.Schooling)]);
    }

    private Rejection? Refusal(SchoolingStage schooling) => (schooling.Place(FromPlaceId), schooling.Place(PlaceId)) switch
    {
        (null, _) => SchoolingRejection.PlaceNotFound.At(nameof(FromPlaceId)),
        ({ EnrolledOn: null }, _) => SchoolingRejection.NotEnrolled.At(nameof(FromPlaceId)),
        ({ EndedOn: not null }, _) => SchoolingRejection.PlaceEnded.At(nameof(FromPlaceId)),
        (_, { EnrolledOn: not null }) => SchoolingRejection.PlaceAlreadyKnown.At(nameof(PlaceId)),
        (_, { EndedOn: not null }) => SchoolingRejection.PlaceEnded.At(nameof(PlaceId)),
        (_, { } next) when next.Kind != Kind => SchoolingRejection.PlaceAlreadyKnown.At(nameof(Kind)),
        (var from, var next) when EffectiveOn <= from.ChangedOn || EffectiveOn < next?.ChangedOn =>
            SchoolingRejection.PlaceChangedLater.At(nameof(EffectiveOn)),
        _ => null,
    };

    private IEnumerable<PathwayEvent> Warnings(SchoolingStage schooling)
    {
        if (Kind < schooling.Place(FromPlaceId)!.Kind)
            yield return SchoolingWarnings.Warning(SchoolingRejection.SchoolBackwards, PlaceId);

        foreach (var warning in SchoolingWarnings.Of(schooling, schooling.Place(PlaceId), PlaceId, Kind, EffectiveOn, leaving: FromPlaceId))
            yield return warning;
    }
}
