using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.Tests.CommandLine;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Protection;
using Casework.EventStore;
using Casework.EventStore.ReadLog;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Api.Tests.ReadLog;

/// <summary>By the verbs of an operator.</summary>
public sealed class KeepingReadsForTheirTime(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["CASEWORK_DATA"] = TestFolder.Create(),
        ["ConnectionStrings__Casework"] = database.AppConnectionString,
        ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
    };

    [Fact]
    public async Task Takes_away_what_is_over_and_finds_what_somebody_else_takes()
    {
        Assert.Equal(0, (await Run("seed", "--pathways", "1", "--seed", "5")).Exit);
        var held = await Hold();
        await Record(DateTimeOffset.UtcNow.AddMonths(-25), "old");
        await Record(DateTimeOffset.UtcNow.AddMonths(-25), held, "of a file under a hold");
        await Record(DateTimeOffset.UtcNow.AddMonths(-25), "old, too");
        await Record(DateTimeOffset.UtcNow.AddMonths(-23), "young", "last");

        var retention = await Run("read-log", "retention");

        Assert.Equal((0, 2, 1), (retention.Exit, retention.Document.GetProperty("entries").GetInt64(), retention.Document.GetProperty("kept").GetInt64()));
        Assert.Equal("read-log-retention-1", retention.Document.GetProperty("rule").GetString());
        Assert.Equal(["of a file under a hold", "young", "last"], (await database.Ask<string[]>("select array_agg(operation order by number) from casework.read_entries where actor = 'ada'"))!);
        Assert.Equal((0, 0), ((await Run("verify", "--proof-only")).Exit, (await Run("read-log", "retention")).Document.GetProperty("entries").GetInt64()));

        // That it was done, once, and how much went, is in the log.
        Assert.Equal("2 1", await database.Ask<string>("select string_agg(concat_ws(' ', data ->> 'Entries', data ->> 'Kept'), ',') from casework.mt_events where type = 'read_log_pruned'"));

        // As superuser with the triggers off: the last entry and its block are cut off, so that the chain ends before it.
        await database.Execute("""
            set session_replication_role = replica;
            delete from casework.read_lines where block = (select max(number) from casework.read_blocks);
            delete from casework.read_blocks where number = (select max(number) from casework.read_blocks);
            delete from casework.read_pathways where block > (select max(number) from casework.read_blocks);
            delete from casework.read_actors where block > (select max(number) from casework.read_blocks)
            """);

        var verified = await Run("verify", "--proof-only");
        Assert.Equal(1, verified.Exit);
        var found = Assert.Single(verified.Document.GetProperty("violations").EnumerateArray(), violation => violation.GetProperty("invariant").GetString() == "I11" && violation.GetProperty("what").GetString()!.Contains("signed in the database", StringComparison.Ordinal));
        Assert.Contains("its end was cut off", found.GetProperty("what").GetString(), StringComparison.Ordinal);
        var refused = await Run("read-log", "retention");
        Assert.Equal((1, "LOG_INCONSISTENT"), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
    }

    /// <returns>The pathway that is under a legal hold from now on.</returns>
    private async Task<Guid> Hold()
    {
        var stream = new StreamKey("13003000", await database.Ask<Guid>("select id from casework.mt_streams where type = 'newcomer_pathway' and tenant_id = '13003000' limit 1"));
        await using var source = LogDatabase.Connect(database.AppConnectionString);
        await using var log = PathwayLog.Open(source, PathwayLog.Key(new CaseworkSettings { DataFolder = _environment["CASEWORK_DATA"] }));
        var version = (await log.Read(Projections.Pathways.Aggregate, stream, null, default)).Version;
        var placed = new ProtectionEvent.LegalHoldPlaced(Guid.NewGuid(), LegalHoldGround.Litigation, "a court asks");
        await log.Append(
            new AppendRequest(
                new CommandMeta(Guid.NewGuid(), new byte[32], "ada", "CASEWORKER"),
                [new StreamAppend(stream, PathwayEvents.StreamType, version, [new NewEvent<object>(placed, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2))])]),
            default);
        return stream.Id;
    }

    private Task Record(DateTimeOffset at, params string[] operations) => Record(at, Guid.NewGuid(), operations);

    private async Task Record(DateTimeOffset at, Guid pathway, params string[] operations)
    {
        await using var source = NpgsqlDataSource.Create(database.AppConnectionString);
        await using var recorder = new ReadRecorder(source, prepare: true, NullLogger.Instance);
        foreach (var operation in operations)
        {
            await recorder.RecordBeforeAnswering(
                [
                    new ReadEntry(
                        "13003000", DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()), "ada", "CASEWORKER", "CASE_MANAGEMENT", ReadChannel.Query, ReadDecision.Shown, operation, null,
                        "request", 1, [pathway], [], 1),
                ],
                default);
        }
    }

    private Task<Finished> Run(params string[] arguments) => CaseworkProcess.Run(_environment, [.. arguments, "--json"]);
}
