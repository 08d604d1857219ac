using Casework.Api.Commands;
using Casework.Api.Erasure;
using Casework.Api.Messaging;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Rules;
using Casework.EventStore;

namespace Casework.Api.Pathways;

/// <summary>The event log as far as pathways go: the one way in for every command, and the state as of any two times.</summary>
/// <param name="recorded">Told after each command, so that the read models of this node follow at once.</param>
/// <param name="escalations">Who is told of clocks; null when nobody is.</param>
internal sealed class PathwayStream(EventLog log, RuleBook rules, Action recorded, DeadlineEscalations? escalations = null)
{
    public RuleBook Rules => rules;

    /// <param name="command">With its effective day, and the day on which it is decided.</param>
    public async Task<Transacted<PathwayHistory, Rejection>> Transact(
        StreamKey pathway, CommandMeta meta, long? expectedVersion, DatedCommand command, CancellationToken cancel)
    {
        var outcome = command.Command is MutualCommand both
            ? await log.Transact(
                Projections.Pathways.Aggregate, pathway, pathway with { Id = both.OtherPathway }, meta, expectedVersion,
                (own, other) => (Decide(own, command, meta.Actor), OnTheOther(other, command with { Command = both.Mirrored(pathway.Id) }, meta.Actor)), cancel)
            : await log.Transact(Projections.Pathways.Aggregate, pathway, meta, expectedVersion, history => Decide(history, command, meta.Actor), cancel);
        recorded();
        return outcome;
    }

    /// <summary>The same for a command that is recorded in other streams, too, in one commit.</summary>
    /// <param name="beside">What is recorded there, by the pathway as it was and what happens to it. May be asked several times.</param>
    public async Task<Transacted<PathwayHistory, Rejection>> Transact(
        StreamKey pathway, CommandMeta meta, long? expectedVersion, DatedCommand command, Func<Pathway, IReadOnlyList<PathwayEvent>, CancellationToken, Task<Beside>> beside, CancellationToken cancel)
    {
        var outcome = await log.TransactBeside<PathwayHistory, PathwayEvent, Rejection>(
            Projections.Pathways.Aggregate, pathway, meta, expectedVersion,
            async (history, stop) =>
            {
                var decided = Decide(history, command, meta.Actor);
                if (decided.Refusal is not null)
                    return (decided, []);
                var others = await beside(history.State, [.. decided.Events.Select(@event => @event.Event)], stop);
                return others.Refusal is { } refusal ? (Decided<PathwayEvent, Rejection>.Refuse(refusal), []) : (decided, others.Appends);
            },
            cancel);
        recorded();
        return outcome;
    }

    /// <summary>What several commands that open a pathway come to as one: all, or none when one is refused. Reads nothing.</summary>
    public Decided<PathwayEvent, Rejection> Opening(IReadOnlyList<DatedCommand> commands, string actor) => Opening(PathwayHistory.Initial, commands, actor);

    /// <summary>Opens a pathway by what <see cref="Opening(IReadOnlyList{DatedCommand}, string)"/> has decided.</summary>
    /// <returns>Whether the same was recorded before.</returns>
    public async Task<bool> Open(StreamKey pathway, CommandMeta meta, Decided<PathwayEvent, Rejection> opening, CancellationToken cancel)
    {
        var appended = await log.Append(Request(pathway, meta, opening), cancel);
        recorded();
        return appended.Repeated;
    }

    /// <summary>The same for many, by few statements and commits; each is all or none by itself.</summary>
    public async Task<Imported> OpenTogether(
        IEnumerable<(StreamKey Pathway, CommandMeta Meta, Decided<PathwayEvent, Rejection> Opening)> openings, CancellationToken cancel)
    {
        var imported = await log.Import(openings.Select(one => Request(one.Pathway, one.Meta, one.Opening)), progress: null, cancel);
        recorded();
        return imported;
    }

    /// <summary>For many that are about to be opened: what seals their personal data, by one statement for each municipality.</summary>
    public async Task MakeKeys(IEnumerable<StreamKey> pathways, CancellationToken cancel)
    {
        foreach (var town in pathways.GroupBy(pathway => pathway.Tenant, pathway => pathway.Id))
            await log.MakeKeys(town.Key, town, cancel);
    }

    /// <summary>
    /// Opens a pathway, and by the same command suspects that another is of the same person, on both. Where that cannot be recorded, the
    /// pathway is opened without it.
    /// </summary>
    /// <param name="opening">What the commands alone come to.</param>
    public async Task<(bool Repeated, bool Suspected)> OpenSuspecting(
        StreamKey pathway, CommandMeta meta, IReadOnlyList<DatedCommand> commands, Decided<PathwayEvent, Rejection> opening, DatedCommand suspicion, CancellationToken cancel)
    {
        var suspect = (MutualCommand)suspicion.Command;
        var outcome = await log.Transact(
            Projections.Pathways.Aggregate, pathway, pathway with { Id = suspect.OtherPathway }, meta, expectedVersion: null,
            (own, other) => (Opening(own, [.. commands, suspicion], meta.Actor), Decide(other, [suspicion with { Command = suspect.Mirrored(pathway.Id) }], rules, meta.Actor)), cancel);
        recorded();
        return outcome.Refusal is null ? (outcome.Repeated, Suspected: true) : (await Open(pathway, meta, opening, cancel), Suspected: false);
    }

    /// <summary>What commands come to, each on what those before it led to.</summary>
    /// <param name="actor">Who decides; null when nobody is named.</param>
    public static Decided<PathwayEvent, Rejection> Decide(PathwayHistory history, IReadOnlyList<DatedCommand> commands, RuleBook rules, string? actor = null)
    {
        var events = new List<NewEvent<PathwayEvent>>();
        foreach (var (number, dated) in commands.Index())
        {
            var command = dated.Command;
            var decision = command.DecideOn(history.State, new Circumstances(dated.Today, rules) { Actor = actor });
            if (decision.Rejection is { } refusal)
                return Decided<PathwayEvent, Rejection>.Refuse(refusal);

            events.AddRange(decision.Events.Select(@event => new NewEvent<PathwayEvent>(@event, command.EffectiveOn, @event.RuleSet)));
            if (number < commands.Count - 1)
            {
                history = decision.Events.Aggregate(
                    history, (known, @event) => known.Add(new Entry(Guid.Empty, known.Log.Count + 1, command.EffectiveOn, DateTimeOffset.UnixEpoch, @event)));
            }
        }

        return Decided<PathwayEvent, Rejection>.Accept(events);
    }

    private static AppendRequest Request(StreamKey pathway, CommandMeta meta, Decided<PathwayEvent, Rejection> opening)
    {
        List<NewEvent<object>> events = [.. opening.Events.Select(@event => new NewEvent<object>(@event.Event, @event.EffectiveOn, @event.RuleSet))];
        return new AppendRequest(meta, [new StreamAppend(pathway, PathwayEvents.StreamType, 0, events) { Messages = opening.Messages, Cancels = opening.Cancels }]);
    }

    private Decided<PathwayEvent, Rejection> Opening(PathwayHistory history, IReadOnlyList<DatedCommand> commands, string actor) =>
        Escalate(history, Decide(history, commands, rules, actor), commands[0].Today);

    private Decided<PathwayEvent, Rejection> Decide(PathwayHistory history, DatedCommand command, string actor) =>
        ErasureErrand.Of(Escalate(history, Decide(history, [command], rules, actor), command.Today));

    private Decided<PathwayEvent, Rejection> OnTheOther(PathwayHistory history, DatedCommand command, string actor) =>
        Decide(history, command, actor) is var decided && decided.Refusal is { } refusal
            ? Decided<PathwayEvent, Rejection>.Refuse(MutualCommand.OfTheOther(refusal))
            : decided;

    private Decided<PathwayEvent, Rejection> Escalate(PathwayHistory history, Decided<PathwayEvent, Rejection> decided, DateOnly today) =>
        escalations?.With(history, decided, today) ?? decided;

    /// <returns>The pathway with everything recorded by now; at version 0 when there is none.</returns>
    public Task<Aggregated<PathwayHistory>> Read(StreamKey pathway, CancellationToken cancel) =>
        log.Read(Projections.Pathways.Aggregate, pathway, null, cancel);

    /// <returns>The same of several of a municipality, by one question.</returns>
    public Task<IReadOnlyDictionary<Guid, Aggregated<PathwayHistory>>> Read(string municipality, IReadOnlyCollection<Guid> pathways, CancellationToken cancel) =>
        log.Read(Projections.Pathways.Aggregate, municipality, pathways, cancel);
}
