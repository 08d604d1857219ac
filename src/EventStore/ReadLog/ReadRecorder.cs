using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.ReadLog;

/// <summary>
/// Group commit of the read log: entries wait here, and each block takes what is waiting. Whoever must not be answered before the entry is
/// there waits for its block, which then leaves at once; ordinary entries wait a little for others. What cannot be kept is counted, told,
/// and recorded as lost.
/// </summary>
public sealed class ReadRecorder : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly bool _prepare;
    private readonly ReadRecorderLimits _limits;
    private readonly ILogger _logger;
    private readonly ReadMetrics _metrics;
    private readonly Lock _coming = new();
    private readonly SemaphoreSlim _any = new(0, 1);
    private readonly SemaphoreSlim _urgent = new(0, 1);
    private readonly ConcurrentDictionary<string, int> _lost = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _writing;
    // What comes is put with one, while the other is written.
    private Dictionary<string, WaitingReads> _open = new(StringComparer.Ordinal);
    private Dictionary<string, WaitingReads> _taken = new(StringComparer.Ordinal);
    private int _waiting;
    private long _lostInAll;

    /// <param name="database">Connected as a member of <c>casework_app</c>.</param>
    /// <param name="prepare">Whether statements are prepared; not through a pooler in transaction mode.</param>
    /// <param name="logger">Told what is lost.</param>
    /// <param name="limits">Its own when null.</param>
    public ReadRecorder(NpgsqlDataSource database, bool prepare, ILogger logger, ReadRecorderLimits? limits = null)
    {
        (_database, _prepare, _logger, _limits) = (database, prepare, logger, limits ?? new ReadRecorderLimits());
        _metrics = new ReadMetrics(() => Volatile.Read(ref _waiting));
        _writing = Task.Run(WriteBlocks);
    }

    /// <summary>How many operations of this node were answered without an entry, since it runs.</summary>
    public long LostInAll => Interlocked.Read(ref _lostInAll);

    /// <summary>Why the latest attempt to write failed; null when it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Takes the entries of an operation; they are written soon.</summary>
    public void Record(IReadOnlyList<ReadEntry> entries)
    {
        if (Volatile.Read(ref _waiting) + entries.Count > _limits.QueueLength || _closing.IsCancellationRequested)
        {
            Lose(entries[0].Tenant);
            return;
        }

        Put(entries, waiter: null);
        if (Volatile.Read(ref _waiting) >= _limits.BlockEntries)
            Wake(_urgent);
    }

    /// <summary>Returns when the entries of an operation are committed.</summary>
    /// <exception cref="ReadLogUnavailableException">They are not, within the time that a caller may wait.</exception>
    public async Task RecordBeforeAnswering(IReadOnlyList<ReadEntry> entries, CancellationToken cancel)
    {
        if (Volatile.Read(ref _waiting) + entries.Count > 2 * _limits.QueueLength || _closing.IsCancellationRequested)
            throw new ReadLogUnavailableException(TimeSpan.Zero);
        var waiter = new ReadWaiter();
        Put(entries, waiter);
        Wake(_urgent);
        try
        {
            await waiter.Written.WaitAsync(_limits.Patience, cancel);
        }
        catch (TimeoutException)
        {
            throw new ReadLogUnavailableException(_limits.Patience);
        }
    }

    /// <summary>Takes no more entries and writes those that wait, if the database takes them.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        Wake(_any);
        Wake(_urgent);
        await _writing;
        _metrics.Dispose();
        _closing.Dispose();
        _any.Dispose();
        _urgent.Dispose();
    }

    private void Put(IReadOnlyList<ReadEntry> entries, ReadWaiter? waiter)
    {
        lock (_coming)
        {
            for (var next = 0; next < entries.Count;)
                next = Waiting(entries[next].Tenant).Add(entries, next, waiter);
        }

        Interlocked.Add(ref _waiting, entries.Count);
        Wake(_any);
    }

    private WaitingReads Waiting(string tenant) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_open, tenant, out _) ??= new WaitingReads(tenant);

    private static void Wake(SemaphoreSlim sleeping)
    {
        try
        {
            if (sleeping.CurrentCount == 0)
                sleeping.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else has just woken it.
        }
    }

    // What came while a block was written lingers, too: many small blocks cost more than their entries.
    private async Task WriteBlocks()
    {
        do
        {
            await _any.WaitAsync();
            if (!_closing.IsCancellationRequested)
                await _urgent.WaitAsync(_limits.Linger);
            TakeWaiting();
            foreach (var block in BlocksOfTaken())
                await Write(block);
        }
        while (!_closing.IsCancellationRequested || Volatile.Read(ref _waiting) > 0);
    }

    private void TakeWaiting()
    {
        foreach (var (tenant, written) in _taken)
        {
            if (written.Parts > 0)
            {
                written.Clear();
                continue;
            }

            _taken.Remove(tenant);
            written.Dispose();
        }

        TakeLost();
        lock (_coming)
            (_open, _taken) = (_taken, _open);
    }

    // A municipality has one row of a block.
    private IEnumerable<IReadOnlyList<ReadSlice>> BlocksOfTaken()
    {
        var (block, entries) = (new List<ReadSlice>(_taken.Count), 0);
        foreach (var slice in _taken.Values.Where(reads => reads.Parts > 0).SelectMany(reads => Cut(new ReadSlice(reads, 0..reads.Parts))))
        {
            if (block is [.., var last] && (last.Reads == slice.Reads || entries + slice.Entries > _limits.BlockEntries))
            {
                yield return block;
                (block, entries) = ([], 0);
            }

            block.Add(slice);
            entries += slice.Entries;
        }

        if (block.Count > 0)
            yield return block;
    }

    private IEnumerable<ReadSlice> Cut(ReadSlice slice)
    {
        if (slice.Parts == 1 || slice.Entries <= _limits.BlockEntries)
            return [slice];
        var (first, second) = slice.Halves();
        return [.. Cut(first), .. Cut(second)];
    }

    private async Task Write(IReadOnlyList<ReadSlice> slices)
    {
        var block = new ReadBlock(slices);
        for (var pause = TimeSpan.FromMilliseconds(20); ; pause = pause < TimeSpan.FromSeconds(1) ? pause * 2 : pause)
        {
            try
            {
                await block.Write(_database, _prepare, CancellationToken.None);
                break;
            }
            catch (Exception refused) when (IsAboutTheRows(refused))
            {
                await WriteHalves(slices, refused);
                return;
            }
            catch (Exception failure)
            {
                if (Failure is null)
                    ReadLogMessages.NotWritten(_logger, Volatile.Read(ref _waiting), _limits.QueueLength, failure);
                Failure = failure;
                _metrics.Failed();
                if (_closing.IsCancellationRequested)
                {
                    GiveUp(slices);
                    return;
                }

                await Task.Delay(pause);
            }
        }

        if (Failure is not null)
            ReadLogMessages.WrittenAgain(_logger);
        Failure = null;
        _metrics.Recorded(TakenOff(slices));
        foreach (var part in Parts(slices))
            part.Waiter?.PartWritten();
    }

    // The database refuses a block for one entry: halving finds it, and its neighbours are recorded.
    private async Task WriteHalves(IReadOnlyList<ReadSlice> slices, Exception refused)
    {
        if (slices is [var one])
        {
            if (one.Parts == 1)
            {
                ReadLogMessages.NotStorable(_logger, refused);
                GiveUp(slices);
                return;
            }

            var (first, second) = one.Halves();
            await Write([first]);
            await Write([second]);
            return;
        }

        await Write([.. slices.Take(slices.Count / 2)]);
        await Write([.. slices.Skip(slices.Count / 2)]);
    }

    private void GiveUp(IReadOnlyList<ReadSlice> slices)
    {
        TakenOff(slices);
        foreach (var (reads, of) in slices)
        {
            foreach (var part in reads.Of(of))
            {
                // Whoever waits is not answered, so nothing is lost.
                if (part.Waiter is { } waiting)
                    waiting.PartRefused();
                else if (!part.IsLoss)
                    Lose(reads.Tenant);
            }
        }
    }

    private static IEnumerable<WaitingReads.Part> Parts(IReadOnlyList<ReadSlice> slices) => slices.SelectMany(slice => slice.Reads.Of(slice.Of));

    private int TakenOff(IReadOnlyList<ReadSlice> slices)
    {
        var entries = slices.Sum(slice => slice.Entries);
        Interlocked.Add(ref _waiting, -entries);
        return entries;
    }

    private static bool IsAboutTheRows(Exception failure) =>
        failure is PostgresException { SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] } or ArgumentException or InvalidCastException;

    private void Lose(string tenant)
    {
        _lost.AddOrUpdate(tenant, 1, (_, before) => before + 1);
        _metrics.Lost();
        var lost = Interlocked.Increment(ref _lostInAll);
        if (long.IsPow2(lost))
            ReadLogMessages.Lost(_logger, lost);
    }

    /// <summary>That some are missing is an entry itself.</summary>
    private void TakeLost()
    {
        foreach (var tenant in _lost.Keys)
        {
            if (!_lost.TryRemove(tenant, out var count))
                continue;
            var now = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
            Put([new ReadEntry(tenant, now, Environment.MachineName, "SYSTEM", "SYSTEM", ReadChannel.Query, ReadDecision.Lost, null, null, "", 0, [], [], count)], waiter: null);
        }
    }
}
