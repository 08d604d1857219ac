using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// One node's work: keep the leases, then give every projection it leads its next page. Those that stand at the same place
/// share the page; one that is behind never makes the others wait for more than a page.
/// </summary>
internal sealed class ProjectionLoop(
    NpgsqlDataSource database,
    ProjectionReader log,
    ProjectionRuns runs,
    IReadOnlyList<Projection> projections,
    ProjectionRuntimeOptions options,
    ProjectionMetrics metrics,
    Pulse wake,
    Action<string, long> moved,
    ILogger logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly StateCaches _caches = new(options.CachedStreams, options.Erases);
    private readonly ConcurrentDictionary<string, ProjectionRun> _led = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _retryAt = new(StringComparer.Ordinal);
    private long _renewAt = long.MinValue;

    /// <summary>Somebody changed a run: read them again before the next page.</summary>
    public void LookAgain() => Volatile.Write(ref _renewAt, long.MinValue);

    public async Task Run(CancellationToken cancel)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var woken = wake.Next;
                await KeepLeases(cancel);
                if (!await Advance(cancel))
                    await Pulse.Wait(woken, options.PollEvery, cancel);
                pause = TimeSpan.FromMilliseconds(100);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                // The way to the database is broken, or a bug is ours: either way the others' rows depend on going on.
                ProjectingLog.Interrupted(logger, pause, e);
                LookAgain();
                await Task.Delay(pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        await Release();
    }

    private async Task KeepLeases(CancellationToken cancel)
    {
        if (Environment.TickCount64 < Volatile.Read(ref _renewAt))
            return;

        Volatile.Write(ref _renewAt, Environment.TickCount64 + (long)(Math.Min(options.Lease.TotalMilliseconds / 3, options.PollEvery.TotalMilliseconds * 2)));
        var now = await runs.Lead(projections, _led.ToDictionary(entry => entry.Key, entry => entry.Value.Epoch), cancel);
        foreach (var run in now.Where(run => _led.GetValueOrDefault(run.Projection.Name)?.Epoch != run.Epoch))
            ProjectingLog.Leading(logger, run.Projection.Name, run.Checkpoint, run.Epoch);
        foreach (var name in _led.Keys.Except(now.Select(run => run.Projection.Name)).ToList())
            Lose(name);
        foreach (var run in now)
        {
            _led[run.Projection.Name] = run;
            moved(run.Projection.Name, run.Checkpoint);
        }
    }

    /// <returns>False when there was nothing to do.</returns>
    private async Task<bool> Advance(CancellationToken cancel)
    {
        var ready = _led.Values
            .Where(run => run.Running && Environment.TickCount64 >= _retryAt.GetValueOrDefault(run.Projection.Name, long.MinValue))
            .GroupBy(run => (run.Checkpoint, Retries: _retryAt.ContainsKey(run.Projection.Name)))
            .OrderBy(group => group.Key.Checkpoint).ToList();
        var progressed = false;
        foreach (var group in ready)
        {
            var began = Stopwatch.GetTimestamp();
            var after = group.Key.Checkpoint;
            var ahead = ready.Select(other => other.Key.Checkpoint).FirstOrDefault(checkpoint => checkpoint > after, long.MaxValue);
            var count = group.Key.Retries ? 1 : (int)Math.Min(options.PageSize, ahead - after);
            var stored = await log.Read(after, count, cancel);
            if (stored.Events.Count > 0)
            {
                var page = new Page(stored, log, _caches);
                progressed = (await Task.WhenAll(group.Select(run => Apply(run, page, stored, cancel)))).Contains(true) || progressed;
                foreach (var run in group)
                    metrics.Applied(run.Projection.Name, page.Count, Stopwatch.GetElapsedTime(began));
            }

            foreach (var run in group.Where(run => _led.ContainsKey(run.Projection.Name)))
                metrics.Lags(run.Projection.Name, stored.Head - _led[run.Projection.Name].Checkpoint);
        }

        // Those that wait for their next try are looked at again soon, without being waited for here.
        if (!progressed && !_retryAt.IsEmpty)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancel);
            return true;
        }

        return progressed;
    }

    private async Task<bool> Apply(ProjectionRun run, Page page, LogPage<StoredEvent> stored, CancellationToken cancel)
    {
        try
        {
            Advanced(await Projector.Apply(database, run, page, cancel));
            return true;
        }
        catch (ProjectionFencedException)
        {
            ProjectingLog.Fenced(logger, run.Projection.Name);
            Lose(run.Projection.Name);
            LookAgain();
            return true;
        }
        catch (Exception e) when (Projector.IsPoison(e))
        {
            if (stored.Events.Count > 1)
                return await ApplyOneByOne(run, stored, cancel);
            await Fail(run, stored.Events[0].Position, e, cancel);
            return false;
        }
    }

    /// <summary>Finds the event that is at fault, and takes in all that come before it.</summary>
    private async Task<bool> ApplyOneByOne(ProjectionRun run, LogPage<StoredEvent> stored, CancellationToken cancel)
    {
        foreach (var one in stored.Events)
        {
            var single = new LogPage<StoredEvent>([one], one.Position, stored.Head);
            if (!_led.TryGetValue(run.Projection.Name, out var led) || !await Apply(led, new Page(single, log, _caches), single, cancel))
                break;
        }

        return true;
    }

    private async Task Fail(ProjectionRun run, long position, Exception e, CancellationToken cancel)
    {
        var attempts = await runs.RecordFailure(run, position, Describe(e), cancel);
        if (attempts is { } failed && failed < options.MaxAttempts)
            _retryAt[run.Projection.Name] = Environment.TickCount64 + (long)(options.RetryAfter.TotalMilliseconds * Math.Pow(2, failed - 1));
        else
            _retryAt.TryRemove(run.Projection.Name, out _);
        ProjectingLog.Failed(logger, run.Projection.Name, position, attempts ?? 0, e);
        if (attempts >= options.MaxAttempts)
        {
            _led[run.Projection.Name] = run with { Running = false };
            ProjectingLog.Parked(logger, run.Projection.Name, position);
        }

        if (attempts is null)
            LookAgain();
    }

    private static string Describe(Exception e)
    {
        var text = $"{e.GetType().Name}: {e.Message}";
        return text[..Math.Min(text.Length, 500)];
    }

    private void Advanced(ProjectionRun run)
    {
        _led[run.Projection.Name] = run;
        _retryAt.TryRemove(run.Projection.Name, out _);
        moved(run.Projection.Name, run.Checkpoint);
    }

    private void Lose(string name)
    {
        _led.TryRemove(name, out _);
        _retryAt.TryRemove(name, out _);
        metrics.Forget(name);
    }

    private async Task Release()
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        try
        {
            await runs.Release(bound.Token);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException or ObjectDisposedException)
        {
            ProjectingLog.Interrupted(logger, options.Lease, e);
        }
    }
}
