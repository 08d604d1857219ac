using Casework.Api.Pathways;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Rules;

namespace Casework.Api.Participation;

/// <param name="Day">The day asked about: roles and seats are those held on it.</param>
internal sealed record ParticipationView(Pathway State, DateOnly Day, RuleBook Rules) : StageView(StageName.Participation, typeof(ParticipationEvent), State)
{
    public bool RightsInformed => Has<ParticipationEvent.RightsInformationDelivered>();

    public bool RightsAcknowledged => Has<ParticipationEvent.RightsInformationAcknowledged>();

    public int ForumsAttended => Count<ParticipationEvent.ForumAttended>();

    public int SubmissionsMade => Count<ParticipationEvent.SubmissionMade>();

    public IReadOnlyList<VolunteerRole> VolunteerRoles =>
    [
        .. from time in State.Participation.VolunteerTimes.Values
           where time.TakenOn <= Day && (time.EndedOn is null || time.EndedOn > Day)
           orderby time.TakenOn, time.Role
           select time.Role,
    ];

    public bool OnAdvisoryBoard => State.Participation.Seats.Values.Any(seat => seat.IsHeldOn(Day));

    public IReadOnlyList<BoardSeatView> BoardSeats =>
        [.. from seat in State.Participation.Seats orderby seat.Value.SeatedOn, seat.Key select new BoardSeatView(seat.Key, seat.Value)];

    public IReadOnlyList<NaturalisationApplicationView> Naturalisations =>
    [
        .. from application in State.Participation.Naturalisations
           where application.Value.FiledOn is not null
           orderby application.Value.FiledOn, application.Key
           select new NaturalisationApplicationView(application.Key, application.Value),
    ];

    public bool Naturalised => State.Participation.Naturalisations.Values.Any(application => application.Granted == true);

    private bool Has<TEvent>() => State.Entries.Exists(entry => entry.Event is TEvent);

    private int Count<TEvent>() => State.Entries.Count(entry => entry.Event is TEvent);
}
