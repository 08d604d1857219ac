using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.ReadLog;

/// <summary>
/// Group commit of the read log: entries queue here, and each block takes what is waiting. Whoever must not be answered before the entry is
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
    private readonly ConcurrentQueue<PendingRead> _queue = new();
    private readonly SemaphoreSlim _any = new(0, 1);
    private readonly SemaphoreSlim _urgent = new(0, 1);
    private readonly ConcurrentDictionary<string, int> _lost = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();
    // Large, so kept from block to block.
    private readonly ArrayBufferWriter<byte> _lines = new(64 * 1024);
    private readonly Task _writing;
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
            Lose(entries);
            return;
        }

        Queue(new PendingRead(entries, Written: null));
    }

    /// <summary>Returns when the entries of an operation are committed.</summary>
    /// <exception cref="ReadLogUnavailableException">They are not, within the time that a caller may wait.</exception>
    public async Task RecordBeforeAnswering(IReadOnlyList<ReadEntry> entries, CancellationToken cancel)
    {
        if (Volatile.Read(ref _waiting) + entries.Count > 2 * _limits.QueueLength || _closing.IsCancellationRequested)
            throw new ReadLogUnavailableException(TimeSpan.Zero);
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Queue(new PendingRead(entries, written));
        Wake(_urgent);
        try
        {
            await written.Task.WaitAsync(_limits.Patience, cancel);
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

    private void Queue(PendingRead pending)
    {
        Interlocked.Add(ref _waiting, pending.Entries.Count);
        _queue.Enqueue(pending);
        Wake(_any);
    }

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
        var isFull = false;
        do
        {
            if (!isFull)
            {
                await _any.WaitAsync();
                if (!_closing.IsCancellationRequested)
                    await _urgent.WaitAsync(_limits.Linger);
            }

            (var block, isFull) = TakeWaiting();
            if (block.Count > 0)
                await Write(block);
        }
        while (!_closing.IsCancellationRequested || !_queue.IsEmpty);
    }

    private (List<PendingRead> Block, bool IsFull) TakeWaiting()
    {
        var (block, entries) = (TakeLost(), 0);
        for (; entries < _limits.BlockEntries && _queue.TryDequeue(out var pending); entries += pending.Entries.Count)
            block.Add(pending);
        return (block, entries >= _limits.BlockEntries);
    }

    private async Task Write(List<PendingRead> pending)
    {
        var block = new ReadBlock(pending.SelectMany(each => each.Entries), _lines);
        for (var pause = TimeSpan.FromMilliseconds(20); ; pause = pause < TimeSpan.FromSeconds(1) ? pause * 2 : pause)
        {
            try
            {
                await block.Write(_database, _prepare, CancellationToken.None);
                break;
            }
            catch (Exception refused) when (IsAboutTheRows(refused))
            {
                await WriteHalves(pending, refused);
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
                    GiveUp(pending);
                    return;
                }

                await Task.Delay(pause);
            }
        }

        if (Failure is not null)
            ReadLogMessages.WrittenAgain(_logger);
        Failure = null;
        _metrics.Recorded(pending.Sum(each => each.Entries.Count));
        foreach (var each in pending)
        {
            Interlocked.Add(ref _waiting, -each.Entries.Count);
            each.Written?.TrySetResult();
        }
    }

    // The database refuses a block for one entry: halving finds it, and its neighbours are recorded.
    private async Task WriteHalves(List<PendingRead> pending, Exception refused)
    {
        if (pending is [var one])
        {
            ReadLogMessages.NotStorable(_logger, refused);
            GiveUp([one]);
            return;
        }

        await Write(pending[..(pending.Count / 2)]);
        await Write(pending[(pending.Count / 2)..]);
    }

    private void GiveUp(List<PendingRead> pending)
    {
        foreach (var each in pending)
        {
            Interlocked.Add(ref _waiting, -each.Entries.Count);
            // Whoever waits is not answered, so nothing is lost.
            if (each.Written is { } waiting)
                waiting.TrySetException(new ReadLogUnavailableException(TimeSpan.Zero));
            else if (each.Entries[0].Decision != ReadDecision.Lost)
                Lose(each.Entries);
        }
    }

    private static bool IsAboutTheRows(Exception failure) =>
        failure is PostgresException { SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] } or ArgumentException or InvalidCastException;

    private void Lose(IReadOnlyList<ReadEntry> entries)
    {
        _lost.AddOrUpdate(entries[0].Tenant, 1, (_, before) => before + 1);
        _metrics.Lost();
        var lost = Interlocked.Increment(ref _lostInAll);
        if (long.IsPow2(lost))
            ReadLogMessages.Lost(_logger, lost);
    }

    /// <summary>That some are missing is an entry itself.</summary>
    private List<PendingRead> TakeLost()
    {
        var taken = new List<PendingRead>();
        foreach (var tenant in _lost.Keys)
        {
            if (!_lost.TryRemove(tenant, out var count))
                continue;
            var now = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
            var entry = new ReadEntry(tenant, now, Environment.MachineName, "SYSTEM", "SYSTEM", ReadChannel.Query, ReadDecision.Lost, null, null, "", 0, [], [], count);
            taken.Add(new PendingRead([entry], Written: null));
            Interlocked.Increment(ref _waiting);
        }

        return taken;
    }
}
