using System.Runtime.CompilerServices;

namespace Casework.EventStore;

/// <content>What is in the log: states, streams, and the whole of it.</content>
public sealed partial class EventLog
{
    /// <summary>A stream's state, now or as of a version, an instant or a day. The latest costs only the stream's tail when it is hot.</summary>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    public async Task<Aggregated<TState>> Read<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, StreamKey stream, ReadUpTo? upTo, CancellationToken cancel)
        where TState : notnull
        where TEvent : class =>
        upTo is null
            ? (await Refresh(aggregate, stream, command: null, cancel)).State
            : Fold(aggregate, Nothing(aggregate, stream), await ReadStream<TEvent>(stream, upTo, cancel));

    /// <summary>The latest states of several streams by one statement; those that do not exist at version 0.</summary>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    public async Task<IReadOnlyDictionary<Guid, Aggregated<TState>>> Read<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, string tenant, IReadOnlyCollection<Guid> streams, CancellationToken cancel)
        where TState : notnull
        where TEvent : class
    {
        var states = streams.Distinct().Select(id => new StreamKey(tenant, id)).ToDictionary(
            stream => stream.Id, stream => _hot.Find(aggregate, stream) ?? Nothing(aggregate, stream));
        var rows = await _reader.Tails(tenant, [.. states.Select(known => (known.Key, known.Value.Version))], cancel);
        foreach (var tail in (await _decoder.Decode<TEvent>(rows, cancel)).GroupBy(recorded => recorded.Stream))
        {
            states[tail.Key.Id] = Fold(aggregate, states[tail.Key.Id], tail);
            _hot.Keep(aggregate, tail.Key, states[tail.Key.Id]);
        }

        return states;
    }

    /// <summary>A stream's events in order; empty for a stream that does not exist.</summary>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    public async Task<IReadOnlyList<Recorded<TEvent>>> ReadStream<TEvent>(StreamKey stream, ReadUpTo? upTo, CancellationToken cancel)
        where TEvent : class =>
        await _decoder.Decode<TEvent>(await _platform.RoundTrip(() => _reader.Stream(stream, upTo, cancel)), cancel);

    /// <summary>The first event of each of several streams that exist, by one statement.</summary>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    public async Task<IReadOnlyList<Recorded<TEvent>>> ReadBeginnings<TEvent>(string tenant, IReadOnlyCollection<Guid> streams, CancellationToken cancel)
        where TEvent : class =>
        await _decoder.Decode<TEvent>(await _reader.Beginnings(tenant, streams, cancel), cancel);

    /// <summary>The latest events of some streams of a tenant, the last first.</summary>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    public async Task<IReadOnlyList<Recorded<object>>> ReadLatest(string tenant, LatestEvents wanted, CancellationToken cancel) =>
        await _decoder.Decode<object>(await _reader.Latest(tenant, wanted, cancel), cancel);

    /// <summary>The first position recorded at an instant or later; one past the end when there is none.</summary>
    public Task<long> FirstFrom(DateTimeOffset instant, CancellationToken cancel) => _reader.FirstFrom(instant, cancel);

    /// <summary>One page of the log after a position. Sees the whole log unless the filter names a tenant.</summary>
    /// <param name="limit">At most this many events.</param>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    public async Task<LogPage<Recorded<object>>> ReadPage(long after, int limit, LogFilter filter, CancellationToken cancel)
    {
        var page = await _reader.Page(after, limit, filter, cancel);
        return new LogPage<Recorded<object>>(await _decoder.Decode<object>([.. page.Events], cancel), page.Through, page.Head);
    }

    /// <summary>The log forward from a position to the head it finds, page by page, in constant memory.</summary>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    public async IAsyncEnumerable<Recorded<object>> ReadLog(
        long after, LogFilter? filter = null, int pageSize = 1_000, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var through = after; ;)
        {
            var page = await ReadPage(through, pageSize, filter ?? LogFilter.Everything, cancel);
            foreach (var recorded in page.Events)
                yield return recorded;
            if (page.Through >= page.Head)
                yield break;
            through = page.Through;
        }
    }

    /// <summary>The log exactly as stored, for audits and proofs: sealed fields stay sealed, old shapes as they were.</summary>
    public IAsyncEnumerable<StoredEvent> ReadStored(
        long after, LogFilter? filter = null, int pageSize = 1_000, CancellationToken cancel = default) =>
        _reader.Log(after, filter ?? LogFilter.Everything, pageSize, cancel);

    /// <summary>One page of the log exactly as stored.</summary>
    public Task<LogPage<StoredEvent>> ReadStoredPage(long after, int limit, LogFilter filter, CancellationToken cancel) =>
        _reader.Page(after, limit, filter, cancel);

    /// <summary>Decodes stored rows, for a reader that must go on past one it cannot read.</summary>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    public async Task<IReadOnlyList<Recorded<object>>> Decode(IReadOnlyList<StoredEvent> stored, CancellationToken cancel) =>
        await _decoder.Decode<object>([.. stored], cancel);

    internal Task<List<(long Position, StreamKey Stream)>> Growth(long after, int limit, CancellationToken cancel) => _reader.Growth(after, limit, cancel);

    /// <summary>The last position of the log; 0 when it is empty.</summary>
    public Task<long> Head(CancellationToken cancel) => _reader.Head(cancel);
}
