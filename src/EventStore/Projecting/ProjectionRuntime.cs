using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// Writes read models from the log, each event exactly once: rows and checkpoint move in one transaction, which only the
/// one leader of a projection can commit. Start one per node; one that is not started can still rebuild, check, pause, resume and retry.
/// </summary>
public sealed class ProjectionRuntime : IAsyncDisposable
{
    private static readonly TimeSpan CheckpointPoll = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<Projection> _projections;
    private readonly ProjectionRuns _runs;
    private readonly ProjectionLoop _loop;
    private readonly Rebuilding _rebuilding;
    private readonly Mending _mending;
    private readonly EventTypes _types;
    private readonly DecodeEvents _decode;
    private readonly ProjectionMetrics _metrics = new();
    private readonly Pulse _wake = new();
    private readonly Pulse _moved = new();
    private readonly ConcurrentDictionary<string, long> _checkpoints = new(StringComparer.Ordinal);
    private readonly ProjectionRuntimeOptions _options;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private Task[] _running = [];
    private bool _disposed;

    /// <param name="database">Logs in as a member of <c>casework_app</c>.</param>
    /// <param name="types">The stored names, to know which events concern whom.</param>
    /// <param name="decode">Opens and decodes; the log's own.</param>
    public ProjectionRuntime(
        NpgsqlDataSource database, EventTypes types, DecodeEvents decode, IReadOnlyList<Projection> projections, ProjectionRuntimeOptions options, ILogger logger)
    {
        if (projections.GroupBy(projection => projection.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two projections are named {twice.Key}.", nameof(projections));

        (_projections, _options, _logger, _types, _decode) = (projections, options, logger, types, decode);
        var log = new ProjectionReader(database, types, decode);
        _runs = new ProjectionRuns(database, options);
        _loop = new ProjectionLoop(database, log, _runs, projections, options, _metrics, _wake, Moved, logger);
        _rebuilding = new Rebuilding(types, decode, options, _metrics, logger);
        _mending = new Mending(database, log);
    }

    /// <summary>Begins to project, until the runtime is disposed.</summary>
    public async Task Start(CancellationToken cancel)
    {
        await _runs.Register(_projections, cancel);
        _running =
        [
            Task.Run(() => _loop.Run(_stop.Token), CancellationToken.None),
            .. _options.ListenConnectionString is { } direct ? [Task.Run(() => LogListener.Run(direct, Wake, _logger, _stop.Token), CancellationToken.None)] : Array.Empty<Task>(),
            .. _options.RebuildNewVersions && _options.OwnerConnectionString is not null ? [Task.Run(() => RebuildNewVersions(_stop.Token), CancellationToken.None)] : Array.Empty<Task>(),
        ];
    }

    /// <summary>Raised when there may be new events, from this node or another.</summary>
    public event Action? Woken;

    /// <summary>Says that there may be new events. Called after each append in this process.</summary>
    public void Wake()
    {
        _wake.Beat();
        Woken?.Invoke();
    }

    /// <summary>Waits until the rows of these projections hold the log up to a position.</summary>
    /// <returns>False when they did not get there in time.</returns>
    /// <exception cref="ArgumentException">There is no projection of that name.</exception>
    public async Task<bool> WaitFor(IReadOnlyCollection<string> names, long position, TimeSpan timeout, CancellationToken cancel)
    {
        if (names.FirstOrDefault(name => _projections.All(projection => projection.Name != name)) is { } unknown)
            throw new ArgumentException($"There is no projection {unknown}.", nameof(names));

        var giveUp = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        while (true)
        {
            var moved = _moved.Next;
            if (!Reached(names, position))
                // Another node may lead them.
                foreach (var (name, checkpoint) in await _runs.Checkpoints(names, cancel))
                    Raise(name, checkpoint);
            var poll = Environment.TickCount64 + (long)CheckpointPoll.TotalMilliseconds;
            while (!Reached(names, position) && Environment.TickCount64 is var now && now < Math.Min(poll, giveUp))
            {
                await Pulse.Wait(moved, TimeSpan.FromMilliseconds(Math.Min(poll, giveUp) - now), cancel);
                cancel.ThrowIfCancellationRequested();
                moved = _moved.Next;
            }

            if (Reached(names, position))
                return true;
            if (Environment.TickCount64 >= giveUp)
                return false;
        }
    }

    public Task<IReadOnlyList<ProjectionStatus>> Status(CancellationToken cancel) => _runs.Status(cancel);

    /// <summary>Goes on, exactly at the event where it was paused or parked.</summary>
    /// <exception cref="ArgumentException">There is no projection of that name.</exception>
    public Task Resume(string name, CancellationToken cancel) => SetState(name, "running", cancel);

    /// <summary>Stops it where it is, on every node and until it is resumed; it keeps answering.</summary>
    /// <exception cref="ArgumentException">There is no projection of that name.</exception>
    public Task Pause(string name, CancellationToken cancel) => SetState(name, "paused", cancel);

    /// <summary>
    /// Takes parked streams in again: the rows of each are made anew from its events up to where the others are, so that
    /// nothing is lost and nothing doubled.
    /// </summary>
    /// <param name="only">One of them; null for all.</param>
    /// <returns>What came of each; empty when none was parked.</returns>
    /// <exception cref="ArgumentException">There is no projection of that name.</exception>
    public async Task<IReadOnlyList<MendedStream>> Retry(string name, StreamKey? only, CancellationToken cancel)
    {
        var mended = await _mending.Run(Named(name), only, cancel);
        _loop.LookAgain();
        Wake();
        return mended;
    }

    /// <inheritdoc cref="Rebuild(string, bool, IProgress{RebuildProgress}?, CancellationToken)"/>
    public Task<Rebuilt> Rebuild(string name, IProgress<RebuildProgress>? progress, CancellationToken cancel) => Rebuild(name, anew: false, progress, cancel);

    /// <summary>
    /// Builds its table anew beside the living one, which serves meanwhile, and swaps the two at the head of the log. One that
    /// was killed is taken up where it was, by the same program.
    /// </summary>
    /// <param name="anew">Start over, whatever an earlier one has done.</param>
    /// <exception cref="ArgumentException">There is no projection of that name.</exception>
    /// <exception cref="RebuildImpossibleException">No owner's connection string, or another process rebuilds it.</exception>
    public async Task<Rebuilt> Rebuild(string name, bool anew, IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        await _runs.Register(_projections, cancel);
        var rebuilt = await _rebuilding.Run(Named(name), anew, progress, cancel);
        _loop.LookAgain();
        Wake();
        return rebuilt;
    }

    /// <summary>Compares its rows with a fresh fold of the log up to its checkpoint, and puts the certificate on record.</summary>
    /// <exception cref="ArgumentException">There is no projection of that name.</exception>
    /// <exception cref="ProjectionNotCheckableException">No owner's connection string, or it does not run at this version.</exception>
    /// <exception cref="EventUndecodableException">An event cannot be read, and the projection does not leave its stream out.</exception>
    public Task<ProjectionCertificate> Check(string name, IProgress<RebuildProgress>? progress, CancellationToken cancel) =>
        _options.OwnerConnectionString is { } owner
            ? new ProjectionCheck(owner, _types, _decode, _options.RebuildParallelism).Run(Named(name), progress, cancel)
            : throw new ProjectionNotCheckableException(name, "this node has no connection string of the tables' owner.");

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;

        _disposed = true;
        await _stop.CancelAsync();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _metrics.Dispose();
        _stop.Dispose();
    }

    private Projection Named(string name) =>
        _projections.FirstOrDefault(projection => projection.Name == name) ?? throw new ArgumentException($"There is no projection {name}.", nameof(name));

    private async Task SetState(string name, string state, CancellationToken cancel)
    {
        if (!await _runs.SetState(name, state, cancel))
            throw new ArgumentException($"There is no projection {name}.", nameof(name));
        _loop.LookAgain();
        Wake();
    }

    private async Task RebuildNewVersions(CancellationToken cancel)
    {
        var versions = (await _runs.Status(cancel)).ToDictionary(status => status.Name, status => status.Version);
        foreach (var projection in _projections.Where(projection => versions[projection.Name] < projection.Version))
        {
            try
            {
                await _options.RebuiltNewVersion(await Rebuild(projection.Name, progress: null, cancel), cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                ProjectingLog.RebuildFailed(_logger, projection.Name, e);
            }
        }
    }

    private bool Reached(IReadOnlyCollection<string> names, long position) =>
        names.All(name => _checkpoints.GetValueOrDefault(name) >= position);

    private void Moved(string name, long checkpoint)
    {
        Raise(name, checkpoint);
        _moved.Beat();
    }

    private void Raise(string name, long checkpoint) =>
        _checkpoints.AddOrUpdate(name, checkpoint, (_, known) => Math.Max(known, checkpoint));
}
