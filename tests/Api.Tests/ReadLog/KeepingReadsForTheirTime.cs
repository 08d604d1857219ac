using Casework.Api.Tests.CommandLine;
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
        await Record(DateTimeOffset.UtcNow.AddMonths(-25), "old", "old, too");
        await Record(DateTimeOffset.UtcNow.AddMonths(-23), "young", "last");

        var retention = await Run("read-log", "retention");

        Assert.Equal((0, 2), (retention.Exit, retention.Document.GetProperty("entries").GetInt64()));
        Assert.Equal("read-log-retention-1", retention.Document.GetProperty("rule").GetString());
        Assert.Equal(["young", "last"], (await database.Ask<string[]>("select array_agg(operation order by number) from casework.read_entries where actor = 'ada'"))!);
        Assert.Equal((0, 0), ((await Run("verify", "--proof-only")).Exit, (await Run("read-log", "retention")).Document.GetProperty("entries").GetInt64()));

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

    private async Task Record(DateTimeOffset at, params string[] operations)
    {
        await using var source = NpgsqlDataSource.Create(database.AppConnectionString);
        await using var recorder = new ReadRecorder(source, prepare: true, NullLogger.Instance);
        foreach (var operation in operations)
        {
            await recorder.RecordBeforeAnswering(
                [
                    new ReadEntry(
                        "13003000", DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()), "ada", "CASEWORKER", "CASE_MANAGEMENT", ReadChannel.Query, ReadDecision.Shown, operation, null,
                        "request", 1, [Guid.NewGuid()], [], 1),
                ],
                default);
        }
    }

    private Task<Finished> Run(params string[] arguments) => CaseworkProcess.Run(_environment, [.. arguments, "--json"]);
}
