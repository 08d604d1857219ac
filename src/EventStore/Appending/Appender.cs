using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;

namespace Casework.EventStore;

/// <summary>
/// Group commit: commands queue here, and each batch takes what is waiting, without delay. A caller hears of its command
/// only after the commit; a caller that goes away never harms the batch.
/// </summary>
internal sealed class Appender : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly AppenderLimits _limits;
    private readonly Channel<PendingAppend> _queue;
    private readonly Task[] _lanes;

    public Appender(NpgsqlDataSource database, AppenderLimits limits)
    {
        _database = database;
        _limits = limits;
        _queue = Channel.CreateBounded<PendingAppend>(limits.QueueLength);
        _lanes = [.. Enumerable.Range(0, limits.InFlight).Select(_ => Task.Run(SendBatches))];
    }

    /// <exception cref="AppenderOverloadedException">The queue stayed full.</exception>
    public async Task<AppendOutcome> Append(EncodedAppend append, CancellationToken cancel)
    {
        var pending = new PendingAppend(append, cancel);
        if (!_queue.Writer.TryWrite(pending))
            await WaitForRoom(pending, cancel);
        return await pending.Outcome.WaitAsync(cancel);
    }

    /// <summary>Takes no more commands and returns when those waiting are committed or have failed.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await Task.WhenAll(_lanes);
    }

    private async Task WaitForRoom(PendingAppend pending, CancellationToken cancel)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(_limits.QueueWait);
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

    private async Task SendBatches()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var batch = TakeWaiting();
            if (batch.Count > 0)
                await Send(batch);
        }
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
        var started = Stopwatch.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(10); ; pause = pause < TimeSpan.FromMilliseconds(500) ? pause * 2 : pause)
        {
            try
            {
                return await new AppendBatch(batch.Select(pending => pending.Append)).Execute(_database, CancellationToken.None);
            }
            catch (Exception transient) when (MayPass(transient) && Stopwatch.GetElapsedTime(started) + pause < _limits.RetryFor)
            {
                await Task.Delay(pause);
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
