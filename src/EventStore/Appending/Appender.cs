using System.Threading.Channels;
using Casework.EventStore.Running;
using Npgsql;

namespace Casework.EventStore;

/// <summary>
/// Group commit: commands queue here, and each batch takes what is waiting, without delay. A caller that finds no batch on
/// its way sends the next one itself, so that a single caller waits for no other thread. A caller hears of its command only
/// after the commit; a caller that goes away never harms the batch.
/// </summary>
internal sealed class Appender : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly IPlatform _platform;
    private readonly AppenderLimits _limits;
    private readonly bool _prepare;
    private readonly Channel<PendingAppend> _queue;
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lanes;
    private bool _closed;

    /// <param name="prepare">Whether the append is prepared on its connections; not through a pooler in transaction mode.</param>
    public Appender(NpgsqlDataSource database, AppenderLimits limits, bool prepare, IPlatform platform)
    {
        _prepare = prepare;
        _database = database;
        _platform = platform;
        _limits = limits;
        _queue = Channel.CreateBounded<PendingAppend>(limits.QueueLength);
    }

    /// <exception cref="AppenderOverloadedException">The queue stayed full.</exception>
    public async Task<AppendOutcome> Append(EncodedAppend append, CancellationToken cancel)
    {
        var pending = new PendingAppend(append, cancel);
        if (!_queue.Writer.TryWrite(pending))
            await WaitForRoom(pending, cancel);
        if (TakeLane())
        {
            if (SynchronizationContext.Current is null)
                await SendFirst().WaitAsync(cancel);
            else
                _ = _platform.Start(SendBatches);
        }

        return await pending.Outcome.WaitAsync(cancel);
    }

    /// <summary>Sends commands as a batch of their own, past the queue, for a caller that brings many.</summary>
    public async Task<IReadOnlyList<Task<AppendOutcome>>> AppendTogether(IEnumerable<EncodedAppend> appends)
    {
        List<PendingAppend> batch = [.. appends.Select(append => new PendingAppend(append, CancellationToken.None))];
        await Send(batch);
        return [.. batch.Select(pending => pending.Outcome)];
    }

    /// <summary>Takes no more commands and returns when those waiting are committed or have failed.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        Volatile.Write(ref _closed, true);
        if (TakeLane())
            await SendBatches();
        await _idle.Task;
    }

    private async Task WaitForRoom(PendingAppend pending, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(_limits.QueueWait, _platform.Time);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            await _queue.Writer.WriteAsync(pending, bound.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new AppenderOverloadedException(_limits.QueueWait);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(EventLog));
        }
    }

    private bool TakeLane()
    {
        for (var taken = Volatile.Read(ref _lanes); taken < _limits.InFlight;)
        {
            var before = Interlocked.CompareExchange(ref _lanes, taken + 1, taken);
            if (before == taken)
                return true;
            taken = before;
        }

        return false;
    }

    // The caller's own flow sends the batch that its command is in; whatever waits by then is no work of its.
    private async Task SendFirst()
    {
        if (TakeWaiting() is { Count: > 0 } batch)
            await Send(batch);
        if (_queue.Reader.TryPeek(out _) || LeaveLane())
            _ = _platform.Start(SendBatches);
    }

    private async Task SendBatches()
    {
        do
        {
            for (var batch = TakeWaiting(); batch.Count > 0; batch = TakeWaiting())
                await Send(batch);
        }
        while (LeaveLane());
    }

    /// <returns>True when the lane is taken again: what came between the last look and the leaving found it taken.</returns>
    private bool LeaveLane()
    {
        var left = Interlocked.Decrement(ref _lanes);
        if (_queue.Reader.TryPeek(out _))
            return TakeLane();
        if (left == 0 && Volatile.Read(ref _closed))
            _idle.TrySetResult();
        return false;
    }

    private List<PendingAppend> TakeWaiting()
    {
        var batch = new List<PendingAppend>();
        for (var bytes = 0; batch.Count < _limits.BatchCommands && bytes < _limits.BatchBytes && _queue.Reader.TryRead(out var pending);)
        {
            if (pending.IsAbandoned)
            {
                pending.Abandon();
                continue;
            }

            batch.Add(pending);
            bytes += pending.Append.Size;
        }

        return batch;
    }

    private async Task Send(List<PendingAppend> batch)
    {
        try
        {
            var outcomes = await SendWithRetries(batch);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Complete(outcomes[i]);
        }
        catch (Exception refused) when (IsAboutTheRows(refused))
        {
            await SendHalves(batch, refused);
        }
        catch (Exception unavailable)
        {
            foreach (var pending in batch)
                pending.Fail(new LogUnavailableException(pending.Append.Command.CommandId, unavailable));
        }
    }

    // The database refuses a whole batch for one command's rows: halving finds it, and its neighbours are stored.
    private async Task SendHalves(List<PendingAppend> batch, Exception refused)
    {
        if (batch.Count == 1)
        {
            batch[0].Fail(new CommandNotStorableException(batch[0].Append.Command.CommandId, refused));
            return;
        }

        await Send(batch[..(batch.Count / 2)]);
        await Send(batch[(batch.Count / 2)..]);
    }

    // Safe also when the connection is lost during the commit: the command ids make a second time return the first outcome.
    private async Task<AppendOutcome[]> SendWithRetries(List<PendingAppend> batch)
    {
        var started = _platform.Time.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(10); ; pause = pause < TimeSpan.FromMilliseconds(500) ? pause * 2 : pause)
        {
            try
            {
                return await _platform.RoundTrip(() => new AppendBatch(batch.Select(pending => pending.Append)).Execute(_database, _prepare, CancellationToken.None));
            }
            catch (Exception transient) when (MayPass(transient) && _platform.Time.GetElapsedTime(started) + pause < _limits.RetryFor)
            {
                await Task.Delay(pause, _platform.Time);
            }
        }
    }

    // A read-only answer comes from a server that was demoted: the next connection finds the new primary.
    private static bool MayPass(Exception failure) => failure is PostgresException answer
        ? answer.IsTransient || answer.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction
        : !IsAboutTheRows(failure);

    // Classes 22 and 23: data exceptions and violated constraints. The others are the driver's, about a value it cannot write.
    private static bool IsAboutTheRows(Exception failure) =>
        failure is PostgresException { SqlState: ['2', '2' or '3', ..] } or ArgumentException or InvalidCastException;
}
