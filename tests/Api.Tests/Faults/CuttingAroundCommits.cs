using Casework.Api.Torture;
using Casework.EventStore;
using Casework.EventStore.Verifying;
using Casework.Testing;
using Npgsql;

namespace Casework.Api.Tests.Faults;

/// <summary>R3: the connection is lost before the statement goes, or after its commit and before its answer comes.</summary>
public sealed class CuttingAroundCommits(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Cuts = 200;

    private sealed record Noted(string Text);

    [Theory]
    [InlineData(nameof(WireFate.CutBefore))]
    [InlineData(nameof(WireFate.CutAfter))]
    public async Task Loses_and_doubles_nothing(string fate)
    {
        var cut = Enum.Parse<WireFate>(fate);
        var direct = new NpgsqlConnectionStringBuilder(database.AppConnectionString);
        await using var wire = new Wire(direct.Port);
        await using var source = LogDatabase.Connect(new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Host = "127.0.0.1", Port = wire.Port }.ConnectionString);
        await using var log = new EventLog(source, new EventLogOptions { Types = new EventTypes().Register<Noted>("noted"), Appender = new AppenderLimits { BatchCommands = 4 } });
        var before = await database.Ask<long>("select count(*) from casework.mt_events");
        await Append(log, Guid.NewGuid());
        var cuts = 0;
        wire.Fate = () => Interlocked.Increment(ref cuts) % 2 == 0 ? cut : WireFate.Pass;

        var told = new System.Collections.Concurrent.ConcurrentBag<(Acknowledged Told, bool Repeated)>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (Volatile.Read(ref cuts) < 2 * Cuts)
            {
                var command = Guid.NewGuid();
                var appended = await Append(log, command);
                told.Add((new Acknowledged(command, appended.Position), appended.Repeated));
            }
        }));
        wire.Heal();

        var report = await Verification.Run(source, log.Decode, [.. told.Select(one => one.Told)], null, default);
        Assert.Empty(report.Violations);
        Assert.Equal(before + told.Count + 1, await database.Ask<long>("select count(*) from casework.mt_events"));
        var recordedThough = told.Count(one => one.Repeated);
        Assert.True(cut is WireFate.CutAfter ? recordedThough > Cuts / 2 : recordedThough == 0, $"{recordedThough} commands were recorded though their connection was cut.");
        Report.Line($"R3 {fate}: {cuts / 2} connections cut, {told.Count} commands, {recordedThough} were recorded before the client heard of it, 0 lost, 0 doubled");
    }

    private static async Task<Appended> Append(EventLog log, Guid command)
    {
        var meta = new CommandMeta(command, command.ToByteArray(), "ada", "caseworker");
        while (true)
        {
            try
            {
                return await log.Append(new AppendRequest(meta, [new StreamAppend(new StreamKey("09162000", command), "note", 0, [new NewEvent<object>(new Noted("x"), new DateOnly(2026, 1, 1))])]), default);
            }
            catch (LogUnavailableException)
            {
                // The same again.
            }
        }
    }
}
