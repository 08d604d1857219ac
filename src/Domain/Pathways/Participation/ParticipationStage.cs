using System.Collections.Immutable;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Pathways.Participation;

/// <summary>Roles, seats and applications that may be open. The facts themselves stand in the pathway's entries.</summary>
public sealed record ParticipationStage
{
    public static ParticipationStage Initial { get; } = new();

    /// <summary>By role id.</summary>
    public ImmutableDictionary<Guid, VolunteerTime> VolunteerTimes { get; private init; } = ImmutableDictionary<Guid, VolunteerTime>.Empty;

    /// <summary>The latest seat on the advisory board of each municipality, by official municipality key.</summary>
    public ImmutableDictionary<string, BoardSeat> Seats { get; private init; } = ImmutableDictionary<string, BoardSeat>.Empty;

    /// <summary>By application id.</summary>
    public ImmutableDictionary<Guid, NaturalisationApplication> Naturalisations { get; private init; } =
        ImmutableDictionary<Guid, NaturalisationApplication>.Empty;

    public static ParticipationStage Evolve(ParticipationStage state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (VolunteerRoleTaken e, var on) => state.With(e.RoleId, time => time with { Role = e.Role, TakenOn = on }),
        (VolunteerRoleEnded e, var on) => state.With(e.RoleId, time => time with { EndedOn = on }),
        (BoardMemberSeated e, var on) => state with { Seats = state.Seats.SetItem(e.Municipality, new(on, e.TermEndsOn)) },
        (BoardMemberLeft e, var on) when state.Seats.GetValueOrDefault(e.Municipality) is { } seat =>
            state with { Seats = state.Seats.SetItem(e.Municipality, seat with { LeftOn = seat.LeftOn ?? on }) },
        (NaturalisationFiled e, var on) => state.With(e.ApplicationId, application => application with { Route = e.Route, FiledOn = on }),
        (NaturalisationDecided e, var on) => state.With(e.ApplicationId, application => application with { Granted = e.Granted, DecidedOn = on }),
        (NaturalisationCeremonyHeld e, var on) => state.With(e.ApplicationId, application => application with { CeremonyOn = on }),
        _ => state,
    };

    private ParticipationStage With(Guid roleId, Func<VolunteerTime, VolunteerTime> change) =>
        this with { VolunteerTimes = VolunteerTimes.SetItem(roleId, change(VolunteerTimes.GetValueOrDefault(roleId) ?? new())) };

    private ParticipationStage With(Guid applicationId, Func<NaturalisationApplication, NaturalisationApplication> change) =>
        this with { Naturalisations = Naturalisations.SetItem(applicationId, change(Naturalisations.GetValueOrDefault(applicationId) ?? new())) };
}
