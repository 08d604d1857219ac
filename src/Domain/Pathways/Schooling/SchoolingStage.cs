using System.Collections.Immutable;
using static Casework.Domain.Pathways.Schooling.SchoolingEvent;

namespace Casework.Domain.Pathways.Schooling;

/// <summary>Places in day care and school. A child may have asked for several.</summary>
public sealed record SchoolingStage
{
    public static SchoolingStage Initial { get; } = new();

    /// <summary>By place id.</summary>
    public ImmutableDictionary<Guid, SchoolPlace> Places { get; private init; } = ImmutableDictionary<Guid, SchoolPlace>.Empty;

    /// <summary>The latest.</summary>
    public Personal<string>? BridgeFigure { get; private init; }

    /// <returns>The place that was asked for or enrolled in; null when there is none.</returns>
    public SchoolPlace? Place(Guid id) => Places.GetValueOrDefault(id) is { IsKnown: true } place ? place : null;

    public bool IsAtSchoolOn(DateOnly day) => Places.Values.Any(place => place.IsSchool && place.IsAttendedOn(day));

    public static SchoolingStage Evolve(SchoolingStage state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (PlaceRequested e, var on) => state.With(e.PlaceId, place => place with { Kind = place.Kind ?? e.Kind, RequestedOn = on }),
        (PlaceAssigned e, var on) => state.With(e.PlaceId, place => place with { School = e.School, AssignedOn = on }),
        (Enrolled e, var on) => state.With(e.PlaceId, place => Enrol(place, e.Kind, e.School, e.Class, on)),
        (RegularClassJoined e, var on) => state.With(e.PlaceId, place => place with { Class = SchoolClass.Regular, RegularSince = on }),
        (SchoolChanged e, var on) => state
            .With(e.FromPlaceId, place => End(place, on.DayNumber > 0 ? on.AddDays(-1) : on, PlaceEnd.Completed))
            .With(e.PlaceId, place => Enrol(place, e.Kind, e.School, e.Class, on)),
        (PlaceEnded e, var on) => state.With(e.PlaceId, place => End(place, on, e.Reason)),
        (BridgeFigureAssigned e, _) => state with { BridgeFigure = e.Name },
        _ => state,
    };

    private static SchoolPlace Enrol(SchoolPlace place, SchoolKind kind, string school, SchoolClass @class, DateOnly on) => place with
    {
        Kind = kind,
        School = school,
        Class = place.RegularSince is null ? @class : SchoolClass.Regular,
        EnrolledOn = on,
        RegularSince = place.RegularSince ?? (@class is SchoolClass.Regular ? on : null),
    };

    private static SchoolPlace End(SchoolPlace place, DateOnly on, PlaceEnd reason) =>
        place.EndedOn is null ? place with { EndedOn = on, EndReason = reason } : place;

    private SchoolingStage With(Guid id, Func<SchoolPlace, SchoolPlace> change) =>
        this with { Places = Places.SetItem(id, change(Places.GetValueOrDefault(id) ?? new(id))) };
}
