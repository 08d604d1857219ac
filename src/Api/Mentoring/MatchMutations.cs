using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Mentoring;
using Casework.EventStore;
using Casework.GraphQL.Binding;

namespace Casework.Api.Mentoring;

internal sealed class MatchMutations(CommandDesk desk, PathwayStream pathways, Today today)
{
    public ValueTask<CommandPayload> ProposeMatch(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ProposeMatch>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordMatchAcceptance(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordMatchAcceptance>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EndMatch(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndMatch>(), caller, tongue, cancel);

    public ValueTask<MatchPayload> AcceptMatch(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        Say(input, input.As<AcceptMatch>(), caller, tongue, cancel);

    public ValueTask<MatchPayload> LeaveMatch(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        Say(input, input.As<LeaveMatch>(), caller, tongue, cancel);

    // Whether there is such a match of the caller, the command says: a repeated one has its answer after the match is over, too.
    private async ValueTask<MatchPayload> Say(InputObject input, MentorsCommand command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayAnswerMatch(caller, municipality, CaseState.Open, MatchStanding.Proposed)
            || GlobalId.Uuid("Pathway", input.Get<string>("pathwayId")) is not { } pathway)
            return MatchPayload.Refused(CommandError.NotFound.In(tongue));

        var meta = CommandContent.Meta(input.Get<Guid>("commandId"), pathway, command, caller);
        return await Attempt.Of(
            pathways.Transact(new StreamKey(municipality, pathway), meta, expectedVersion: null, command.On(today.Date), cancel),
            outcome => new MatchPayload(
                MatchView.ToMentor(caller, municipality, pathway, outcome.State.State, today.Date).FirstOrDefault(match => match.MatchId == command.MatchId), outcome.Position, null),
            MatchPayload.Refused,
            tongue);
    }
}

/// <param name="Match">Null where there is none any more.</param>
internal sealed record MatchPayload(MatchView? Match, long? Position, IReadOnlyList<CommandError>? Errors)
{
    public static MatchPayload Refused(CommandError error) => new(null, null, [error]);
}
