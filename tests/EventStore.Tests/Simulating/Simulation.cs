using System.Globalization;
using Casework.EventStore.Tests.Tickets;
using Npgsql;

namespace Casework.EventStore.Tests.Simulating;

/// <summary>
/// Two nodes, a few clients and one real database; a seed decides every order and every fault. First safety: things break.
/// Then liveness: nothing breaks any more, and everything asked for must come to its end. Then the history is checked.
/// </summary>
internal sealed class Simulation
{
    private const int Clients = 4;
    private const int OperationsEach = 7;
    private static readonly TimeSpan LivenessWithin = TimeSpan.FromMinutes(2);

    private readonly SimulatedWorld _world;
    private readonly Random _random;
    private readonly SimulatedNode[] _nodes;
    private readonly AppenderLimits _limits;
    private readonly List<Operation> _history = [];
    private readonly List<string> _problems = [];
    private readonly List<(SimulatedNode Node, Task Loop)> _running = [];
    private readonly StreamKey[] _streams;
    private int _numbers;

    public Simulation(SimulatedWorld world, int seed)
    {
        (_world, _random) = (world, new Random(seed));
        Scheduler = new SeededScheduler(_random);
        Faults = Faults.Draw(_random);
        _limits = new AppenderLimits { QueueLength = 2 + Draw(6), BatchCommands = 1 + Draw(4), InFlight = 1 + Draw(2), QueueWait = TimeSpan.FromMilliseconds(200), RetryFor = TimeSpan.FromMilliseconds(20 + Draw(300)) };
        var tenant = (10_000_000 + world.NextTenant()).ToString(CultureInfo.InvariantCulture);
        _streams = [.. Enumerable.Range(0, 3).Select(_ => new StreamKey(tenant, Guid.NewGuid()))];
        _nodes = [Node(0), Node(1)];
    }

    public SeededScheduler Scheduler { get; }

    public VirtualTime Time { get; } = new();

    public Faults Faults { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>Everything that was decided, to compare two runs of a seed.</summary>
    public List<string> Trace { get; } = [];

    public int Draw(int below) => _random.Next(below);

    public void Note(string what) => Trace.Add($"{Time.Now.TotalMilliseconds:F0} {what}");

    /// <summary>Usually short; sometimes long enough for everything else to happen.</summary>
    public Task Pause(int most = 3) =>
        Task.Delay(TimeSpan.FromMilliseconds(Draw(100) < Faults.Slow ? Draw(400) : Draw(most)), Time);

    /// <returns>What must not be; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> Run()
    {
        var clients = Enumerable.Range(0, Clients).Select(client => Scheduler.Start(() => Work(client))).ToList();
        var chaos = Scheduler.Start(() => Break(clients));
        foreach (var node in _nodes)
            _running.Add((node, Scheduler.Start(node.Project)));
        if (!GoOn(() => clients.TrueForAll(client => client.IsCompleted) && chaos.IsCompleted, TimeSpan.FromMinutes(10)))
            return ["The safety phase never ended."];

        await Task.WhenAll(clients.Append(chaos));
        return await Heal();
    }

    private async Task<IReadOnlyList<string>> Heal()
    {
        Faults = Faults.None;
        Note("healed");
        var open = _history.Where(operation => operation is { Command: not null, Outcome: Outcome.Unknown }).Select(operation => Scheduler.Start(() => Send(operation, giveUp: 0))).ToList();
        if (!GoOn(() => open.TrueForAll(retry => retry.IsCompleted), Time.Now + LivenessWithin))
            return [.. _problems, "Liveness: a command never came to its end."];

        await Task.WhenAll(open);
        if (!GoOn(() => _world.ProjectedThroughHead(), Time.Now + LivenessWithin))
            return [.. _problems, "Liveness: the read models never reached the head."];

        IsOver = true;
        var stopping = _nodes.Select(node => Scheduler.Start(async () => await node.Log.DisposeAsync()))
            .Concat(_running.Where(running => !running.Node.Platform.IsDead).Select(running => running.Loop)).ToList();
        if (!GoOn(() => stopping.TrueForAll(stop => stop.IsCompleted), Time.Now + LivenessWithin))
            return [.. _problems, "Liveness: a node does not stop."];

        await Task.WhenAll(stopping);
        return [.. _problems, .. HistoryCheck.Of(_history, _world.Log(_streams[0].Tenant)), .. _world.WrongRows(_streams[0].Tenant)];
    }

    private bool GoOn(Func<bool> reached, TimeSpan until)
    {
        // What is asked of the database is asked only when nothing is ready, as it costs.
        while (true)
        {
            while (Scheduler.Step())
            {
            }

            if (reached())
                return true;
            if (Time.Now > until || !Time.Advance())
                return false;
        }
    }

    private async Task Work(int client)
    {
        for (var i = 0; i < OperationsEach; i++)
        {
            await Pause(15);
            var mine = _history.Where(operation => operation.Client == client && operation is { Command: not null, Outcome: Outcome.Ok }).ToList();
            switch (Draw(10))
            {
                case < 4:
                    await Send(Append(client, null), giveUp: 20);
                    break;
                case 4:
                    await Optimistically(client);
                    break;
                case 5:
                    var twice = Append(client, null);
                    await Task.WhenAll(Send(twice, giveUp: 20), Send(twice, giveUp: 20));
                    break;
                case 6 when mine.Count > 0:
                    await Send(mine[Draw(mine.Count)], giveUp: 50);
                    break;
                case 7 when mine.Count > 0:
                    await Misuse(mine[Draw(mine.Count)]);
                    break;
                default:
                    await Read(client);
                    break;
            }
        }
    }

    private Operation Append(int client, long? expected, StreamKey? stream = null)
    {
        var number = ++_numbers;
        var command = TicketLog.Command(content: $"{number}");
        var append = new Operation(client, stream ?? _streams[Draw(_streams.Length)], Time.Now) { Command = command, Number = number, ExpectedVersion = expected };
        _history.Add(append);
        return append;
    }

    /// <summary>Sends a command until it is answered, now here and now there, or until the client loses its patience.</summary>
    private async Task Send(Operation append, int giveUp)
    {
        while (true)
        {
            try
            {
                var done = await AnyNode().Answer(log => Transact(log, append, append.Command!));
                if (append.Outcome is Outcome.Failed || (append.Outcome is Outcome.Ok && append.Position != done.Position))
                    _problems.Add($"I3: {append.Number} was answered {append.Outcome} at {append.Position} first, and then Ok at {done.Position}.");
                Settle(append, Outcome.Ok, done.Position);
                return;
            }
            catch (StaleVersionException)
            {
                if (append.Outcome is Outcome.Ok)
                    _problems.Add($"I3: {append.Number} was acknowledged, and refused when it came again.");
                Settle(append, Outcome.Failed, 0);
                return;
            }
            catch (Exception e) when (e is NodeCrashedException or NpgsqlException or LogUnavailableException or AppenderOverloadedException or StreamContendedException)
            {
                Note($"{append.Number} {e.GetType().Name}");
                if (Draw(100) < giveUp)
                    return;
                await Pause(50);
            }
        }
    }

    private void Settle(Operation append, Outcome outcome, long position)
    {
        if (append.Outcome is not Outcome.Unknown)
            return;
        (append.Outcome, append.Position, append.Ended) = (outcome, position, Time.Now);
        Note($"{append.Number} {outcome} {position - _world.Before}");
    }

    private static Task<Transacted<System.Collections.Immutable.ImmutableList<int>, Refusal>> Transact(EventLog log, Operation append, CommandMeta command) => log.Transact(
        Ledger.Aggregate, append.Stream, command, append.ExpectedVersion, _ => Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(append.Number))]), default);

    private async Task Optimistically(int client)
    {
        if (await Read(client) is { } read)
            await Send(Append(client, read.Seen.Count, read.Stream), giveUp: 20);
    }

    private async Task Misuse(Operation done)
    {
        try
        {
            await AnyNode().Answer(log => Transact(log, done, TicketLog.Command(done.Command!.CommandId, "something else")));
            _problems.Add($"I3: the command id of {done.Number} was taken for other content.");
        }
        catch (Exception e) when (e is CommandIdReusedException or StaleVersionException or NodeCrashedException or NpgsqlException or LogUnavailableException or AppenderOverloadedException or StreamContendedException)
        {
            Note($"misuse {e.GetType().Name}");
            // Stale is a wrong reason: the id was used, and that is what the caller must hear.
            if (e is StaleVersionException)
                _problems.Add($"I3: the command id of {done.Number} came with other content and was called stale.");
        }
    }

    private async Task<Operation?> Read(int client)
    {
        var read = new Operation(client, _streams[Draw(_streams.Length)], Time.Now);
        try
        {
            read.Seen = (await AnyNode().Answer(log => log.Read(Ledger.Aggregate, read.Stream, null, default))).State;
            (read.Outcome, read.Ended) = (Outcome.Ok, Time.Now);
            _history.Add(read);
            Note($"read {string.Join(',', read.Seen)}");
            return read;
        }
        catch (Exception e) when (e is NodeCrashedException or NpgsqlException)
        {
            return null;
        }
    }

    private async Task Break(List<Task> clients)
    {
        while (!clients.TrueForAll(client => client.IsCompleted))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), Time);
            if (Faults.LeasesEndEveryMs > 0 && Draw(Faults.LeasesEndEveryMs) < 5)
            {
                Note("leases end");
                _world.EndLeases();
            }

            if (Faults.CrashEveryMs == 0 || Draw(Faults.CrashEveryMs) >= 5)
                continue;

            var number = Draw(_nodes.Length);
            Note($"crash {number}");
            _nodes[number].Platform.Crash();
            await Pause(30);
            _nodes[number] = Node(number);
            _running.Add((_nodes[number], Scheduler.Start(_nodes[number].Project)));
        }
    }

    private SimulatedNode AnyNode() => _nodes[Draw(_nodes.Length)];

    private SimulatedNode Node(int number) => new(this, _world.Database, $"node {number}", _limits);
}
