using Microsoft.Extensions.Logging;

namespace Casework.Projections.Transparency;

/// <summary>
/// A node's share of notarising: a step at an interval, and one after the other while much is to be taken in. What is inconsistent is
/// said again and again until it is not any more; the server goes on serving.
/// </summary>
/// <param name="signed">Told of what was signed: for witnesses.</param>
public sealed class NotaryLoop(Notary notary, TimeSpan interval, Func<StoredCheckpoint, CancellationToken, Task> signed, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan BetweenAlarms = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _asked = new(0, 1);
    private NotaryStatus _status = NotaryStatus.Unknown;
    private NotaryMetrics? _metrics;
    private Task _running = Task.CompletedTask;
    private long _alarmedAt;
    private bool _disposed;

    public NotaryStatus Status => Volatile.Read(ref _status);

    /// <summary>Begins, until it is disposed.</summary>
    public void Start()
    {
        _metrics = new NotaryMetrics(() => Status);
        _running = Task.Run(() => Run(_stop.Token));
    }

    /// <summary>Somebody waits for the next checkpoint.</summary>
    public void Wake()
    {
        try
        {
            _asked.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else asked already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;

        _disposed = true;
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _metrics?.Dispose();
        _stop.Dispose();
        _asked.Dispose();
    }

    private async Task Run(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await CatchUp(cancel);
            }
            catch (LogInconsistentException inconsistent)
            {
                Alarm(inconsistent.Message);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away, or the key cannot be read: either way the next step begins where this one did.
                NotaryLog.Interrupted(logger, e);
            }

            await ((Task)_asked.WaitAsync(interval, cancel)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CatchUp(CancellationToken cancel)
    {
        var (noted, behind) = (Environment.TickCount64, false);
        while (true)
        {
            var step = await notary.Step(cancel);
            if (!step.IsLeader)
                return;
            Note(step);
            if (step.IsBehind && (!behind || Environment.TickCount64 - noted > BetweenNotes.TotalMilliseconds))
            {
                (noted, behind) = (Environment.TickCount64, true);
                NotaryLog.CatchingUp(logger, step.Size, step.Head);
            }

            if (step.IsBehind)
                continue;
            if (behind)
                NotaryLog.CaughtUp(logger, step.Size);
            if (step is { Signed: true, Latest: { } latest })
                await Witness(latest, cancel);
            return;
        }
    }

    private async Task Witness(StoredCheckpoint latest, CancellationToken cancel)
    {
        try
        {
            await signed(latest, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            NotaryLog.NotWitnessed(logger, latest.Size, e);
        }
    }

    private void Note(Notarised step)
    {
        if (Status.Alarm is not null)
            NotaryLog.Consistent(logger);
        Volatile.Write(ref _status, new NotaryStatus(step.Size, step.Head - (step.Latest?.Size ?? 0), step.Latest, Alarm: null));
    }

    private void Alarm(string what)
    {
        if (Status.Alarm != what || Environment.TickCount64 - _alarmedAt > BetweenAlarms.TotalMilliseconds)
        {
            _alarmedAt = Environment.TickCount64;
            NotaryLog.Inconsistent(logger, what);
        }

        Volatile.Write(ref _status, Status with { Alarm = what });
    }
}
