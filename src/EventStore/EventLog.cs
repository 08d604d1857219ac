using System.Security.Cryptography;
using Casework.EventStore.Messaging;
using Casework.EventStore.Running;
using Npgsql;

namespace Casework.EventStore;

/// <summary>
/// The event log: one gapless order of events over all streams and nodes, appended under optimistic concurrency, each
/// command once. Safe for any number of callers; one per node.
/// </summary>
/// <remarks>
/// Every call works in transactions of its own and leaves nothing on a connection, so a transaction-mode pooler may stand
/// between. Besides the exceptions named below, a database that cannot be read surfaces as <see cref="NpgsqlException"/>.
/// </remarks>
public sealed partial class EventLog : IAsyncDisposable
{
    private readonly EventLogOptions _options;
    private readonly IPlatform _platform;
    private readonly LogReader _reader;
    private readonly SubjectKeys _keys;
    private readonly EventEncoder _encoder;
    private readonly EventDecoder _decoder;
    private readonly Appender _appender;
    private readonly HotAggregates _hot;
    private readonly Turns _turns = new();
    private readonly byte[]? _contentKey;

    /// <param name="database">From <see cref="LogDatabase"/>, as a member of <c>casework_app</c>; stays the caller's to dispose, after the log.</param>
    /// <param name="options">Event types, codec, keys and bounds.</param>
    public EventLog(NpgsqlDataSource database, EventLogOptions options)
        : this(database, options, RealPlatform.Instance)
    {
    }

    internal EventLog(NpgsqlDataSource database, EventLogOptions options, IPlatform platform)
    {
        _options = options;
        _platform = platform;
        var codec = new EventCodec(options.Types, options.Codec);
        var reads = options.Reads ?? new TenantReads(database);
        _contentKey = options.Key?.Derive("command-content");
        _keys = new SubjectKeys(database, options.Key, options.HotKeys, options.KeysFor, reads.Options);
        _encoder = new EventEncoder(codec, _keys, options.Appender.EventBytes);
        _decoder = new EventDecoder(codec, _keys);
        _reader = new LogReader(database, reads);
        _appender = new Appender(database, options.Appender, prepare: reads.Options.Prepared is not null, platform);
        _hot = new HotAggregates(options.HotAggregates, options.HotFor);
    }

    /// <summary>
    /// Loads a stream, decides, appends; after a lost race loads and decides again. A refusal records nothing; an accepted
    /// command is recorded even when it changed nothing. A repeat of an accepted command returns its first outcome, also
    /// when it would be refused by now.
    /// </summary>
    /// <param name="expectedVersion">The version the caller saw, or null to decide on whatever the latest is.</param>
    /// <param name="decide">Pure; may be called several times.</param>
    /// <exception cref="StaleVersionException">The stream is not at <paramref name="expectedVersion"/>.</exception>
    /// <exception cref="StreamContendedException">Others were faster in all attempts.</exception>
    /// <exception cref="CommandIdReusedException">The command id was accepted with other content.</exception>
    /// <exception cref="AppenderOverloadedException">The queue stayed full.</exception>
    /// <exception cref="LogUnavailableException">The outcome is not known; repeat with the same command id.</exception>
    /// <exception cref="CommandNotStorableException">The database refused the events.</exception>
    public async Task<Transacted<TState, TRefusal>> Transact<TState, TEvent, TRefusal>(
        Aggregate<TState, TEvent> aggregate,
        StreamKey stream,
        CommandMeta command,
        long? expectedVersion,
        Func<TState, Decided<TEvent, TRefusal>> decide,
        CancellationToken cancel)
        where TState : notnull
        where TEvent : class
        where TRefusal : class
    {
        command = Keyed(command);
        for (var attempt = 1; attempt <= _options.MaxAttempts; attempt++)
        {
            using var turn = await _turns.Take(stream, lostRace: attempt > 1, cancel);
            var current = attempt == 1 ? _hot.Find(aggregate, stream) : null;
            var confirmed = current is null;
            if (current is null)
            {
                (current, var known) = await Refresh(aggregate, stream, command.CommandId, cancel);
                if (known is not null)
                    return await Repeat<TState, TEvent, TRefusal>(aggregate, stream, command, known, cancel);
            }

            var stale = expectedVersion is { } expected && expected != current.Version;
            var decided = stale ? default : decide(current.State);
            if (!confirmed && (stale || decided.Refusal is not null))
            {
                // What memory says is not enough to turn a caller away.
                (current, var known) = await Refresh(aggregate, stream, command.CommandId, cancel);
                if (known is not null)
                    return await Repeat<TState, TEvent, TRefusal>(aggregate, stream, command, known, cancel);
                stale = expectedVersion is { } again && again != current.Version;
                decided = stale ? default : decide(current.State);
            }

            if (stale)
                throw new StaleVersionException(stream, expectedVersion!.Value, current.Version);
            if (decided.Refusal is { } refusal)
                return new Transacted<TState, TRefusal>(current.State, current.Version, current.Position, [], refusal, Repeated: false);

            var claim = await Claim(stream, aggregate.StreamType, current.Version, decided.Events, decided.Messages, decided.Cancels, command, cancel);
            var encoded = claim.Events;
            var outcome = await _appender.Append(new EncodedAppend(command, [claim]), cancel);
            switch (outcome.Status)
            {
                case AppendStatus.Appended:
                    var after = Fold(aggregate, current, Record(stream, command, decided.Events, encoded, outcome));
                    _hot.Keep(aggregate, stream, after);
                    return new Transacted<TState, TRefusal>(
                        after.State, after.Version, outcome.Position, [.. encoded.Select(e => e.Id)], null, Repeated: false);
                case AppendStatus.Repeated:
                    var first = new CommandOutcome(
                        command.ContentHash.ToArray(), outcome.StreamId, outcome.Versions[0], outcome.Position, outcome.EventCount);
                    var repeat = await Repeat<TState, TEvent, TRefusal>(aggregate, stream, command, first, cancel);
                    // Our own events: the commit went through and only its answer was lost.
                    return repeat with { Repeated = repeat.EventIds.Count == 0 || !repeat.EventIds.SequenceEqual(encoded.Select(e => e.Id)) };
                case AppendStatus.IdReused:
                    throw new CommandIdReusedException(command.CommandId);
            }

            if (outcome.Versions[0] < current.Version)
                _hot.Forget(stream); // The database was set back to an earlier state.
            if (expectedVersion is { } wanted)
                throw new StaleVersionException(stream, wanted, outcome.Versions[0]);
        }

        throw new StreamContendedException(stream, _options.MaxAttempts);
    }

    /// <summary>
    /// The same for a command that concerns two streams: both are decided upon together, and both are appended to, or neither.
    /// They may be of two tenants: the log has one order and one commit for all.
    /// </summary>
    /// <param name="stream">The one that the command is on: its state is answered, and a repeat is answered for it.</param>
    /// <param name="expectedVersion">Of the first stream.</param>
    /// <param name="decide">Pure; may be called several times. A refusal by either refuses the command.</param>
    /// <param name="actorThere">Who the headers of the other stream's events name, where that tenant must not learn who it was; null for the same.</param>
    public Task<Transacted<TState, TRefusal>> Transact<TState, TEvent, TRefusal>(
        Aggregate<TState, TEvent> aggregate,
        StreamKey stream,
        StreamKey other,
        CommandMeta command,
        long? expectedVersion,
        Func<TState, TState, (Decided<TEvent, TRefusal> Own, Decided<TEvent, TRefusal> Others)> decide,
        CancellationToken cancel,
        string? actorThere = null)
        where TState : notnull
        where TEvent : class
        where TRefusal : class =>
        TransactTogether<TState, TEvent, TRefusal>(
            aggregate, stream, command, expectedVersion,
            async (current, keyed) =>
            {
                var (beside, _) = await Refresh(aggregate, other, command: null, cancel);
                var (own, others) = decide(current.State, beside.State);
                return (own.Refusal ?? others.Refusal) is { } refusal
                    ? (refusal, [])
                    : (null,
                    [
                        await Claim(stream, aggregate.StreamType, current.Version, own.Events, own.Messages, own.Cancels, keyed, cancel),
                        await Claim(other, aggregate.StreamType, beside.Version, others.Events, others.Messages, others.Cancels, keyed with { Actor = actorThere ?? keyed.Actor }, cancel),
                    ]);
            },
            cancel);

    /// <summary>
    /// Appends many commands in large batches, in their order; each is all or none by itself. Faster than one by one, and as safe:
    /// a run that was stopped is repeated as a whole, and what was recorded is not recorded again.
    /// </summary>
    /// <param name="progress">Told after each batch how many commands have been answered.</param>
    /// <exception cref="LogUnavailableException">The outcome of a batch is not known; repeat with the same command ids.</exception>
    public Task<Imported> Import(IEnumerable<AppendRequest> requests, IProgress<long>? progress, CancellationToken cancel) =>
        new Importing(_appender, Encode, _options.Appender).Run(requests, progress, cancel);

    /// <summary>Makes the data keys of people whose streams are about to begin, many by one statement, so that none waits for a key of its own.</summary>
    public async Task MakeKeys(string tenant, IEnumerable<Guid> subjects, CancellationToken cancel) =>
        await _keys.ForSealing(tenant, [.. subjects.Select(subject => (subject, PersonalMarker.DefaultPurpose))], cancel);

    /// <summary>Appends one command's events to one or several streams: all, or none.</summary>
    /// <exception cref="StaleVersionException">One of the streams is not at its expected version.</exception>
    /// <exception cref="CommandIdReusedException">The command id was accepted with other content.</exception>
    /// <exception cref="AppenderOverloadedException">The queue stayed full.</exception>
    /// <exception cref="LogUnavailableException">The outcome is not known; repeat with the same command id.</exception>
    /// <exception cref="CommandNotStorableException">The database refused the events.</exception>
    public async Task<Appended> Append(AppendRequest request, CancellationToken cancel)
    {
        var encoded = await Encode(request, cancel);
        var outcome = await _appender.Append(encoded, cancel);
        switch (outcome.Status)
        {
            case AppendStatus.IdReused:
                throw new CommandIdReusedException(request.Command.CommandId);
            case AppendStatus.Stale:
                throw Importing.Stale(encoded, outcome);
            default:
                return new Appended(
                    outcome.Versions, outcome.Position, outcome.EventCount, outcome.RecordedAt, outcome.Status is AppendStatus.Repeated);
        }
    }

    /// <summary>
    /// Destroys a person's data keys: whatever they sealed reads as erased from now on, on other nodes within
    /// <see cref="EventLogOptions.KeysFor"/> and <see cref="EventLogOptions.HotFor"/>. Cannot be undone.
    /// </summary>
    /// <param name="purposeClass">Null for all.</param>
    /// <param name="madeUntil">Only keys made until then, for an erasure that is carried out again; null for all.</param>
    /// <returns>How many keys were destroyed; 0 when there was none left.</returns>
    public async Task<int> DestroyKeys(string tenant, Guid subject, string? purposeClass, CancellationToken cancel, DateTimeOffset? madeUntil = null)
    {
        var destroyed = await _keys.Destroy(tenant, subject, purposeClass, madeUntil, cancel);
        _hot.ForgetTenant(tenant);
        return destroyed;
    }

    /// <summary>Leaves nothing in this node's memory of a person whose keys were destroyed, maybe on another node: the person's own stream and keys.</summary>
    public void Forget(Guid subject)
    {
        _keys.Forget(subject);
        _hot.ForgetStream(subject);
    }

    /// <summary>The same, and of every stream of the municipality, which may name the person.</summary>
    public void Forget(string tenant, Guid subject)
    {
        _keys.Forget(tenant, subject);
        _hot.ForgetTenant(tenant);
    }

    /// <returns>Those of these people who have a key that is not destroyed.</returns>
    public Task<IReadOnlySet<(string Tenant, Guid Subject)>> WithKeys(IReadOnlyCollection<(string Tenant, Guid Subject)> people, CancellationToken cancel) =>
        _keys.WithKeys(people, cancel);

    /// <returns>How many keys of a person are destroyed, by now and whenever.</returns>
    public Task<int> CountDestroyedKeys(string tenant, Guid subject, string? purposeClass, CancellationToken cancel) => _keys.CountDestroyed(tenant, subject, purposeClass, cancel);

    /// <returns>Whose keys were destroyed after an instant of the database's clock, on whatever node, with the last time of each.</returns>
    public Task<IReadOnlyList<DestroyedKeys>> DestroyedSince(DateTimeOffset after, CancellationToken cancel) => _keys.DestroyedSince(after, cancel);

    /// <returns>By the id of the key-encryption key that wrapped them, how many data keys there are; destroyed ones under the empty id.</returns>
    public Task<IReadOnlyDictionary<string, long>> CountKeys(CancellationToken cancel) => _keys.Count(cancel);

    /// <summary>Wraps up to so many data keys anew that the key-encryption key's forerunner wrapped. Safe beside running servers, to stop and to repeat.</summary>
    /// <returns>How many; 0 when none is left.</returns>
    public Task<int> WrapKeysAnew(int atMost, CancellationToken cancel) => _keys.WrapAnew(atMost, cancel);

    /// <summary>Takes no more commands; returns when those waiting are committed or have failed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _appender.DisposeAsync();
        _turns.Dispose();
    }

    private async Task<EncodedClaim> Claim<TEvent>(
        StreamKey stream, string streamType, long version, IReadOnlyList<NewEvent<TEvent>> events, IReadOnlyList<Message> messages, IReadOnlyList<string> cancels,
        CommandMeta command, CancellationToken cancel)
        where TEvent : class
    {
        var encoded = await _encoder.Encode(stream, events, command, cancel);
        return new EncodedClaim(stream, streamType, version, encoded, Outbox.Of(_options.Subscriptions, events, encoded, version, messages, cancels));
    }

    private async Task<EncodedAppend> Encode(AppendRequest request, CancellationToken cancel)
    {
        if (request.Streams.Count == 0 || request.Streams.DistinctBy(part => part.Stream).Count() != request.Streams.Count)
            throw new ArgumentException("A command names at least one stream, and each stream once.", nameof(request));
        var claims = new List<EncodedClaim>();
        foreach (var part in request.Streams)
            claims.Add(await Claim(part.Stream, part.StreamType, part.ExpectedVersion, part.Events, part.Messages, part.Cancels, request.Command, cancel));
        return new EncodedAppend(Keyed(request.Command), claims);
    }

    // Of few possible contents a plain hash would tell which it was, even after the person was erased.
    private CommandMeta Keyed(CommandMeta command) =>
        _contentKey is null ? command : command with { ContentHash = HMACSHA256.HashData(_contentKey, command.ContentHash.Span) };

    private async Task<(Aggregated<TState> State, CommandOutcome? Known)> Refresh<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, StreamKey stream, Guid? command, CancellationToken cancel)
        where TState : notnull
        where TEvent : class
    {
        var hot = _hot.Find(aggregate, stream) ?? Nothing(aggregate, stream);
        // The last event that memory knows is read again with those after it.
        var (rows, known) = await Tail(Math.Max(0, hot.Version - 1));
        if (hot.Version > 0 && !BearsOut(rows, hot))
        {
            // The database was set back to an earlier state, and may have gone on from there.
            _hot.Forget(stream);
            hot = Nothing(aggregate, stream);
            (rows, known) = await Tail(0);
        }
        else if (hot.Version > 0)
        {
            rows.RemoveAt(0);
        }

        if (rows.Count == 0)
            return (hot, known);
        var state = Fold(aggregate, hot, await _decoder.Decode<TEvent>(rows, cancel));
        _hot.Keep(aggregate, stream, state);
        return (state, known);

        Task<(List<StoredEvent> Rows, CommandOutcome? Known)> Tail(long after) => _platform.RoundTrip(async () =>
            command is { } id ? await _reader.Tail(stream, after, id, cancel) : (await _reader.Tail(stream, after, cancel), null));
    }

    private static bool BearsOut<TState>(List<StoredEvent> rows, Aggregated<TState> known)
        where TState : notnull =>
        rows is [var last, ..] && (last.Version, last.Position, last.RecordedAt) == (known.Version, known.Position, known.RecordedAt);

    private async Task<Transacted<TState, TRefusal>> Repeat<TState, TEvent, TRefusal>(
        Aggregate<TState, TEvent> aggregate, StreamKey stream, CommandMeta command, CommandOutcome first, CancellationToken cancel)
        where TState : notnull
        where TEvent : class
        where TRefusal : class
    {
        if (first.StreamId != stream.Id || !first.ContentHash.AsSpan().SequenceEqual(command.ContentHash.Span))
            throw new CommandIdReusedException(command.CommandId);
        var history = await ReadStream<TEvent>(stream, ReadUpTo.Version(first.Version), cancel);
        var ids = history.Where(e => e.Position <= first.Position && e.Position > first.Position - first.EventCount).Select(e => e.EventId);
        var state = Fold(aggregate, Nothing(aggregate, stream), history);
        return new Transacted<TState, TRefusal>(state.State, state.Version, first.Position, [.. ids], null, Repeated: true);
    }

    private static IEnumerable<Recorded<TEvent>> Record<TEvent>(
        StreamKey stream, CommandMeta command, IReadOnlyList<NewEvent<TEvent>> events, IReadOnlyList<EncodedEvent> encoded, AppendOutcome outcome)
        where TEvent : class =>
        events.Select((e, i) => new Recorded<TEvent>(
            outcome.Position - events.Count + i + 1, encoded[i].Id, stream, outcome.Versions[0] - events.Count + i + 1, e.Event,
            outcome.RecordedAt, EventEncoder.Headers(e, encoded[i].Type, command), command.CorrelationId, command.CausationId));

    private static Aggregated<TState> Nothing<TState, TEvent>(Aggregate<TState, TEvent> aggregate, StreamKey stream)
        where TState : notnull
        where TEvent : class =>
        new(aggregate.Initial(stream), 0, 0, null);

    private static Aggregated<TState> Fold<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, Aggregated<TState> from, IEnumerable<Recorded<TEvent>> events)
        where TState : notnull
        where TEvent : class =>
        events.Aggregate(from, (known, e) => new Aggregated<TState>(
            aggregate.Evolve(known.State, e), e.Version, e.Position, e.RecordedAt));
}
