using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Interpreting;
using Casework.EventStore;
using Casework.GraphQL.Binding;

namespace Casework.Api.Interpreting;

internal sealed class InterpretingMutations(CommandDesk desk, PathwayStream pathways, Today today)
{
    public ValueTask<CommandPayload> RequestInterpreter(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RequestInterpreter>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> CancelInterpreterBooking(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CancelInterpreterBooking>(), caller, tongue, cancel);

    public ValueTask<BookingPayload> AssignInterpreter(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        Say(input, input.As<AssignInterpreter>(), caller, tongue, cancel);

    public ValueTask<BookingPayload> RecordNoInterpreter(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        Say(input, input.As<RecordNoInterpreter>(), caller, tongue, cancel);

    public ValueTask<BookingPayload> RecordInterpreting(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        Say(input, input.As<RecordInterpreting>(), caller, tongue, cancel);

    public ValueTask<BookingPayload> RecordMissedInterpreting(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        Say(input, input.As<RecordMissedInterpreting>(), caller, tongue, cancel);

    // Whether there is such a booking for whoever coordinates, the command says: a repeated one has its answer after it is over, too.
    private async ValueTask<BookingPayload> Say(InputObject input, BookingCommand said, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var coordinates = caller.Municipality is { } own && Policy.MayAnswerBooking(caller, own, CaseState.Open, BookingStanding.Shown);
        if (caller.Municipality is not { } municipality || !(coordinates || Policy.MayChange(caller, municipality))
            || GlobalId.Uuid("Pathway", input.Get<string>("pathwayId")) is not { } pathway)
            return BookingPayload.Refused(CommandError.NotFound.In(tongue));

        var command = said with { ByCoordinator = coordinates };
        var meta = CommandContent.Meta(input.Get<Guid>("commandId"), pathway, command, caller);
        return await Attempt.Of(
            pathways.Transact(new StreamKey(municipality, pathway), meta, expectedVersion: null, command.On(today.Date), cancel),
            outcome => new BookingPayload(
                coordinates
                    ? BookingView.ToCoordinator(caller, municipality, pathway, outcome.State.State, command.BookingId, today.Date)
                    : BookingView.Of(pathway, LeftToSee.Of(outcome.State.State, caller)).FirstOrDefault(booking => booking.BookingId == command.BookingId),
                outcome.Position, Warning.Of(outcome, tongue), null),
            BookingPayload.Refused,
            tongue);
    }
}

/// <param name="Booking">Null where none is shown any more.</param>
internal sealed record BookingPayload(BookingView? Booking, long? Position, IReadOnlyList<Warning> Warnings, IReadOnlyList<CommandError>? Errors)
{
    public static BookingPayload Refused(CommandError error) => new(null, null, [], [error]);
}
