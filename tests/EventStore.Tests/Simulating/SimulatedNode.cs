using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Tickets;
using Npgsql;

namespace Casework.EventStore.Tests.Simulating;

/// <summary>A server process: the real log, and the real steps of the projector in a loop of the simulation.</summary>
internal sealed class SimulatedNode
{
    private readonly Simulation _simulation;
    private readonly NpgsqlDataSource _database;
    private readonly ProjectionReader _reader;
    private readonly ProjectionRuns _runs;
    private readonly IReadOnlyList<Projection> _projections = Ledger.Projections();
    private readonly StateCaches _caches = new(100, _ => false);
    private readonly Dictionary<string, ProjectionRun> _led = [];

    public SimulatedNode(Simulation simulation, NpgsqlDataSource database, string name, AppenderLimits limits)
    {
        (_simulation, _database) = (simulation, database);
        Platform = new SimulatedPlatform(simulation);
        Log = new EventLog(database, new EventLogOptions { Types = TicketLog.Types(), Appender = limits }, Platform);
        _reader = new ProjectionReader(database, TicketLog.Types(), Log.Decode);
        _runs = new ProjectionRuns(database, new ProjectionRuntimeOptions { Node = name });
    }

    public SimulatedPlatform Platform { get; }

    public EventLog Log { get; }

    /// <exception cref="NodeCrashedException">It crashed before it answered.</exception>
    public async Task<T> Answer<T>(Func<EventLog, Task<T>> ask)
    {
        var answer = ask(Log);
        return await Task.WhenAny(answer, Platform.Crashed) == answer ? await answer : throw new NodeCrashedException();
    }

    /// <summary>Leads, reads a page, naps, writes: what the projection loop does, with every chance to be overtaken in between.</summary>
    public async Task Project()
    {
        while (!_simulation.IsOver && !Platform.IsDead)
        {
            await _simulation.Pause(60);
            try
            {
                if (_led.Count == 0 || _simulation.Draw(3) == 0)
                    await Lead();
                foreach (var run in _led.Values.OrderBy(run => run.Projection.Name, StringComparer.Ordinal).ToList())
                    await Apply(run);
            }
            catch (NpgsqlException)
            {
                _led.Clear();
            }
        }
    }

    private async Task Lead()
    {
        var led = await Platform.RoundTrip(() => _runs.Lead(_projections, _led.ToDictionary(entry => entry.Key, entry => entry.Value.Epoch), default));
        _led.Clear();
        foreach (var run in led.Where(run => run.Running))
            _led[run.Projection.Name] = run;
    }

    private async Task Apply(ProjectionRun run)
    {
        var stored = await Platform.RoundTrip(() => _reader.Read(run.Checkpoint, 1 + _simulation.Draw(20), default));
        if (stored.Events.Count == 0)
            return;

        var page = new Page(stored, _reader, _caches);
        await _simulation.Pause();
        try
        {
            _led[run.Projection.Name] = await Platform.RoundTrip(() => Projector.Apply(_database, run, page, default));
        }
        catch (ProjectionFencedException)
        {
            _simulation.Note("fenced");
            _led.Remove(run.Projection.Name);
        }
    }
}
