using System.Text.Json;
using Casework.Api.Commands;
using Casework.Api.Messaging;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;
using Casework.EventStore;
using Casework.EventStore.Messaging;

namespace Casework.Api.Transfers;

/// <summary>
/// The event log as far as transfers go: both files are decided upon together and appended to in one commit, each in its own
/// municipality and sealed with its own keys. What was recorded for the other side names the municipality, not who acted there.
/// </summary>
/// <param name="recorded">Told after each command.</param>
/// <param name="escalations">Who is told of clocks; null when nobody is.</param>
internal sealed class TransferStream(EventLog log, RuleBook rules, Action recorded, DeadlineEscalations? escalations)
{
    /// <summary>A command of the sender: its file is answered.</summary>
    public async Task<Transacted<PathwayHistory, Rejection>> AtSender(
        TransferFiles files, CommandMeta meta, long? expectedVersion, TransferCommand command, DateOnly today, CancellationToken cancel)
    {
        var outcome = await log.Transact(
            Projections.Pathways.Aggregate, files.Sender, files.Target, meta, expectedVersion,
            (sender, target) => Decide(sender, target, command, today), cancel, ActorOf(files.Sender));
        recorded();
        return outcome;
    }

    /// <summary>A command of the target: its file is answered.</summary>
    public async Task<Transacted<PathwayHistory, Rejection>> AtTarget(
        TransferFiles files, CommandMeta meta, long? expectedVersion, TransferCommand command, DateOnly today, CancellationToken cancel)
    {
        var outcome = await log.Transact(
            Projections.Pathways.Aggregate, files.Target, files.Sender, meta, expectedVersion,
            (target, sender) =>
            {
                var (senders, targets) = Decide(sender, target, command, today);
                return (targets, senders);
            },
            cancel, ActorOf(files.Target));
        recorded();
        return outcome;
    }

    /// <summary>Ends the link of a household to somebody who was handed over, on the file of the one who stayed.</summary>
    public async Task Unlink(StreamKey member, Guid moved, CommandMeta meta, DateOnly today, CancellationToken cancel)
    {
        await log.Transact(
            Projections.Pathways.Aggregate, member, meta, expectedVersion: null,
            history => Decided<PathwayEvent, Rejection>.Accept([.. MovedMember.Unlink(history.State, moved).Events.Select(@event => new NewEvent<PathwayEvent>(@event, today))]),
            cancel);
        recorded();
    }

    /// <returns>A file with everything recorded by now; at version 0 when there is none.</returns>
    public Task<Aggregated<PathwayHistory>> Read(StreamKey file, CancellationToken cancel) => log.Read(Projections.Pathways.Aggregate, file, null, cancel);

    private static string ActorOf(StreamKey file) => $"municipality:{file.Tenant}";

    private (Decided<PathwayEvent, Rejection> Sender, Decided<PathwayEvent, Rejection> Target) Decide(
        PathwayHistory sender, PathwayHistory target, TransferCommand command, DateOnly today)
    {
        var decision = command.Decide(sender.State, target.State, new Circumstances(today, rules));
        return decision.Rejection is { } refusal
            ? (Decided<PathwayEvent, Rejection>.Refuse(refusal), Decided<PathwayEvent, Rejection>.Nothing)
            : (Scheduled(Escalated(sender, [.. decision.Sender.Select(@event => new NewEvent<PathwayEvent>(@event, today, @event.RuleSet))], today)),
               Escalated(target, [.. decision.Target.Select(Handed)], today));
    }

    private static NewEvent<PathwayEvent> Handed(HandedFact fact) => new(
        fact.Event, fact.EffectiveOn, fact.Event.RuleSet,
        Origin: fact.Origin is { } origin ? new EventOrigin(origin.Municipality, origin.EntryId, origin.RecordedAt) : null);

    private Decided<PathwayEvent, Rejection> Escalated(PathwayHistory history, IReadOnlyList<NewEvent<PathwayEvent>> events, DateOnly today)
    {
        var decided = Decided<PathwayEvent, Rejection>.Accept(events);
        return escalations?.With(history, decided, today) ?? decided;
    }

    private static Decided<PathwayEvent, Rejection> Scheduled(Decided<PathwayEvent, Rejection> decided) => Decided<PathwayEvent, Rejection>.Accept(
        decided.Events,
        [.. decided.Messages, .. decided.Events.Select(@event => MessageOf(@event.Event)).OfType<Message>()],
        [.. decided.Cancels, .. decided.Events.Select(@event => @event.Event).OfType<TransferEvent>().Where(IsAnswer).Select(@event => Key(@event.TransferId))]);

    private static Message? MessageOf(PathwayEvent @event) => @event switch
    {
        TransferEvent.TransferRequested e => new Message(TransferErrands.DestinationName, TransferErrands.Expires)
        {
            Payload = JsonSerializer.Serialize(new { transferId = e.TransferId }),
            DueAt = Today.StartOf(e.ExpiresOn.AddDays(1)),
            Key = Key(e.TransferId),
        },
        HouseholdEvent.MemberUnlinked e => new Message(TransferErrands.DestinationName, TransferErrands.MemberMoved)
        {
            Payload = JsonSerializer.Serialize(new { member = e.OtherPathway }),
        },
        _ => null,
    };

    private static bool IsAnswer(TransferEvent @event) =>
        @event is TransferEvent.TransferWithdrawn or TransferEvent.TransferRejected or TransferEvent.PathwayHandedOver;

    private static string Key(Guid transferId) => $"{TransferErrands.Expires} {transferId}";
}
