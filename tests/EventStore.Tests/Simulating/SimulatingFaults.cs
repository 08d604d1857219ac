using System.Diagnostics;
using Casework.Testing;

namespace Casework.EventStore.Tests.Simulating;

/// <summary>
/// Runs the real log and the real projector against a real database, in orders and with faults that a seed decides. CASEWORK_SEEDS
/// says how many seeds, CASEWORK_SEED the first; a failure names its seed, and the seed alone brings it back.
/// </summary>
public sealed class SimulatingFaults
{
    private static readonly int Seeds = Number("CASEWORK_SEEDS", 200);
    private static readonly int First = Number("CASEWORK_SEED", 1);

    // The lookup of known commands, and the key that keeps a second out.
    private const string NoCommandIds = """
        ; alter table casework.commands drop constraint commands_pkey;
        do $$ begin execute replace(pg_get_functiondef('casework.append_batch'::regproc), 'known.command_id = c.id', 'false'); end $$;
        """;

    private const string NoFence = """
        ; create or replace function casework.move_checkpoint(projection varchar, leader_epoch bigint, expected bigint, moved_to bigint)
        returns void language sql as $$ update casework.projection_runs set checkpoint = moved_to where name = projection $$;
        """;

    // Appends where the stream stands, whatever the decision was taken on.
    private const string NoExpectedVersion = """
        ; do $$ begin execute replace(replace(pg_get_functiondef('casework.append_batch'::regproc),
            'fits and now_versions[claim_streams[k]] = claim_expected[k]', 'fits'),
            '= claim_expected[k]', '= now_versions[claim_streams[k]]'); end $$;
        """;

    [Fact]
    public async Task Keeps_every_promise_in_every_order()
    {
        var began = Stopwatch.GetTimestamp();
        var seeds = new System.Collections.Concurrent.ConcurrentQueue<int>(Enumerable.Range(First, Seeds));
        var faults = 0;
        await Task.WhenAll(Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount)).Select(_ => Task.Run(async () =>
        {
            await using var world = await SimulatedWorld.Make();
            while (seeds.TryDequeue(out var seed))
            {
                var simulation = new Simulation(world, seed);
                var problems = await simulation.Run();
                Assert.True(problems.Count == 0, $"CASEWORK_SEED={seed}: {string.Join(Environment.NewLine, problems)}");
                Interlocked.Add(ref faults, simulation.Trace.Count(IsFault));
            }

            Assert.Empty((await world.Verify()).Violations);
        })));
        Assert.True(faults > Seeds * 3, $"Only {faults} faults in {Seeds} seeds.");
        Report.Line($"simulation: {Seeds} seeds from {First}, {faults} faults, 0 violations, {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s");
    }

    [Fact]
    public async Task Is_the_same_run_for_the_same_seed()
    {
        var traces = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            await using var world = await SimulatedWorld.Make();
            var simulation = new Simulation(world, 7);
            Assert.Empty(await simulation.Run());
            traces.Add(string.Join('\n', simulation.Trace));
        }

        Assert.Equal(traces[0], traces[1]);
    }

    [Theory]
    [InlineData("no command ids", NoCommandIds, "recorded 2 times")]
    [InlineData("no fence", NoFence, "I7")]
    [InlineData("no expected version", NoExpectedVersion, "a lost update")]
    public async Task Finds_a_planted_bug(string bug, string statements, string found)
    {
        await using var world = await SimulatedWorld.Make(statements);
        for (var seed = First; seed < First + 200; seed++)
        {
            var problems = await new Simulation(world, seed).Run();
            if (!problems.Any(problem => problem.Contains(found, StringComparison.Ordinal)))
                continue;
            Report.Line($"simulation: planted bug ({bug}) found by seed {seed}");
            return;
        }

        Assert.Fail($"No seed found: {bug}.");
    }

    private static bool IsFault(string line) => line.Contains(" lost ", StringComparison.Ordinal) || line.Contains(" crash ", StringComparison.Ordinal) || line.EndsWith("leases end", StringComparison.Ordinal);

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
