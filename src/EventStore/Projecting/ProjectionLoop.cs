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
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(10);

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
                var began = Stopwatch.GetTimestamp();
                if (!await Advance(cancel))
                {
                    await Rest(Stopwatch.GetElapsedTime(began), cancel);
                    await Pulse.Wait(woken, options.PollEvery, cancel);
                }

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

    // As long as it worked: at the head of a busy log it leaves the commands at least half of a processor, and takes in what
    // comes meanwhile together.
    private static async Task Rest(TimeSpan worked, CancellationToken cancel) =>
        await Task.Delay(worked < LongestRest ? worked : LongestRest, cancel);

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

    /// <returns>False when what was in the log at the last look is done.</returns>
    private async Task<bool> Advance(CancellationToken cancel)
    {
        var ready = _led.Values
            .Where(run => run.Running && Environment.TickCount64 >= _retryAt.GetValueOrDefault(run.Projection.Name, long.MinValue))
            .GroupBy(run => (run.Checkpoint, Retries: _retryAt.ContainsKey(run.Projection.Name)))
            .OrderBy(group => group.Key.Checkpoint).ToList();
        var (progressed, behind) = (false, false);
        foreach (var group in ready)
        {
            var began = Stopwatch.GetTimestamp();
            var after = group.Key.Checkpoint;
            var ahead = ready.Select(other => other.Key.Checkpoint).FirstOrDefault(checkpoint => checkpoint > after, long.MaxValue);
            var count = group.Key.Retries ? 1 : (int)Math.Min(options.PageSize, ahead - after);
            var stored = await log.Read(after, count, cancel);
            if (stored.Events.Count > 0)
            {
                // Those that leave out the same streams, mostly none, share the page.
                var applied = group.GroupBy(run => run.Parked, HashSet<StreamKey>.CreateSetComparer())
                    .SelectMany(same => Together(same, Page.Without(same.Key, stored, log, _caches), stored, cancel));
                if ((await Task.WhenAll(applied)).Contains(true))
                {
                    progressed = true;
                    behind = behind || group.Any(run => IsBehind(run.Projection.Name, stored.Head));
                }

                foreach (var run in group)
                    metrics.Applied(run.Projection.Name, stored.Events.Count, Stopwatch.GetElapsedTime(began));
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

        return behind;
    }

    // One that is led no longer is looked at again, too.
    private bool IsBehind(string name, long head) => !_led.TryGetValue(name, out var run) || (run.Running && run.Checkpoint < head);

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
                return await ApplyInHalves(run, stored, cancel);
            await Fail(run, stored.Events[0], e, cancel);
            return false;
        }
    }

    /// <summary>Finds the event that is at fault, and takes in all that come before it.</summary>
    private async Task<bool> ApplyInHalves(ProjectionRun run, LogPage<StoredEvent> stored, CancellationToken cancel)
    {
        var half = stored.Events.Count / 2;
        var first = stored with { Events = [.. stored.Events.Take(half)], Through = stored.Events[half - 1].Position };
        if (!await Apply(run, Page.Without(run.Parked, first, log, _caches), first, cancel))
            return false;
        // Fenced, paused or parked meanwhile: the rest is another page's.
        if (!_led.TryGetValue(run.Projection.Name, out var led) || led.Checkpoint != first.Through || !led.Running)
            return true;
        var second = stored with { Events = [.. stored.Events.Skip(half)] };
        return await Apply(led, Page.Without(led.Parked, second, log, _caches), second, cancel);
    }

    private async Task Fail(ProjectionRun run, StoredEvent at, Exception e, CancellationToken cancel)
    {
        var name = run.Projection.Name;
        var parksStream = run.Projection.ParksStreams && run.Parked.Count < options.MaxParkedStreams;
        var attempts = await runs.RecordFailure(run, at.Position, ParkedStream.Describe(e), parksStream ? int.MaxValue : options.MaxAttempts, cancel);
        if (attempts is { } failed && failed < options.MaxAttempts)
            _retryAt[name] = Environment.TickCount64 + (long)(options.RetryAfter.TotalMilliseconds * Math.Pow(2, failed - 1));
        else
            _retryAt.TryRemove(name, out _);
        ProjectingLog.Failed(logger, name, at.Position, attempts ?? 0, e);
        if (attempts is null)
        {
            LookAgain();
        }
        else if (attempts >= options.MaxAttempts)
        {
            if (!parksStream)
            {
                _led[name] = run with { Running = false };
                ProjectingLog.Parked(logger, name, at.Position);
            }
            else if (await runs.ParkStream(run, at.Stream, cancel))
            {
                _led[name] = run with { Parked = [.. run.Parked, at.Stream] };
                ProjectingLog.StreamParked(logger, name, at.Stream.Id, at.Position);
                wake.Beat();
            }
            else
            {
                LookAgain();
            }
        }
    }

    private IEnumerable<Task<bool>> Together(IEnumerable<ProjectionRun> those, Page page, LogPage<StoredEvent> stored, CancellationToken cancel) =>
        those.Select(run => Apply(run, page, stored, cancel));

    private void Advanced(ProjectionRun run)
    {
        _led[run.Projection.Name] = run;
        _retryAt.TryRemove(run.Projection.Name, out _);
        moved(run.Projection.Name, run.Checkpoint);
    }

    private void Lose(string name)
    {
        _led.TryRemove(name, out _);
        if (_led.IsEmpty)
            _caches.Clear();
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
