using Casework.EventStore.ReadLog;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.EventStore.Tests.ReadLog;

/// <summary>As a superuser with the triggers off.</summary>
public sealed class TamperingWithReads : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await using var source = LogDatabase.Connect(_database.AppConnectionString);
        await using var recorder = new ReadRecorder(source, prepare: true, NullLogger.Instance);
        for (var block = 0; block < 4; block++)
        {
            await recorder.RecordBeforeAnswering(
                [.. Enumerable.Range(0, 3).Select(number => RecordingReads.Entry($"b{block}e{number}", [Guid.NewGuid(), Guid.NewGuid()]))], default);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_not_seen_where_nothing_happened() => Assert.Empty(await Wrong());

    [Theory]
    [InlineData("update casework.read_entries set actor = 'somebody' where number = 5", "Block 2", "entries 4 to 6 was changed")]
    [InlineData("update casework.read_entries set pathways = pathways[2:] where number = 5", "Block 2", "entries 4 to 6 was changed")]
    [InlineData("update casework.read_entries set at = at - interval '1 ms' where number = 7", "Block 3", "entries 7 to 9 was changed")]
    [InlineData("update casework.read_entries set number = -number where number in (4, 5); update casework.read_entries set number = 9 + number where number < 0", "Block 2", "was changed")]
    [InlineData("delete from casework.read_entries where number = 5", "Block 2", "2 of 3 entries are there")]
    [InlineData("delete from casework.read_entries where number > 9; delete from casework.read_blocks where number = 2", "Block 3", "blocks 2 to 2 are missing")]
    [InlineData("insert into casework.read_entries select 13, tenant_id, at, actor, role, purpose, channel, decision, operation, document_hash, request_id, field_classes, pathways, fields, results from casework.read_entries where number = 1", "entries of the read log", "belong to no block")]
    [InlineData("update casework.read_blocks set digest = sha256('x') where number = 3", "Block 3", "was changed")]
    [InlineData("update casework.read_blocks set link = sha256('x') where number = 3", "Block 3", "does not follow from the block before it")]
    [InlineData("delete from casework.read_pathways where block = 3", "Block 3", "it is not found")]
    public async Task Is_found_and_named(string tamper, string where, string what)
    {
        foreach (var table in new[] { "read_blocks", "read_entries", "read_pathways", "read_actors" })
            await _database.Execute($"alter table casework.{table} disable trigger all");
        await _database.Execute(tamper);

        var wrong = string.Join(' ', await Wrong());
        Assert.Contains(where, wrong, StringComparison.Ordinal);
        Assert.Contains(what, wrong, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Wrong()
    {
        await using var source = LogDatabase.Connect(_database.AppConnectionString);
        return (await ReadLogCheck.Run(source, default)).Wrong;
    }
}
