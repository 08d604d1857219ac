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
    [InlineData("update casework.read_lines set lines = replace(lines, 'ada', 'eve') where block = 2", "Block 2", "entries 4 to 6 was changed")]
    [InlineData("update casework.read_lines set lines = regexp_replace(lines, '\"pathways\":..[^\"]*\",', '\"pathways\":[') where block = 2", "Block 2", "entries 4 to 6 was changed")]
    [InlineData("update casework.read_lines set lines = overlay(lines placing '9' from position('\"at\":\"' in lines) + 6) where block = 3", "Block 3", "entries 7 to 9 was changed")]
    [InlineData("update casework.read_lines set lines = split_part(lines, E'\\n', 2) || E'\\n' || split_part(lines, E'\\n', 1) || E'\\n' || split_part(lines, E'\\n', 3) where block = 2", "Block 2", "was changed")]
    [InlineData("update casework.read_lines set lines = split_part(lines, E'\\n', 1) || E'\\n' || split_part(lines, E'\\n', 3) where block = 2", "Block 2", "2 of 3 entries are there")]
    [InlineData("update casework.read_lines set lines = split_part(lines, E'\\n', 1) || E'\\n' || split_part(lines, E'\\n', 3), entries = 2 where block = 2", "Block 2", "2 of 3 entries are there")]
    [InlineData("update casework.read_lines set tenant_id = '13072000' where block = 2", "Block 2", "3 entries are kept as those of another municipality")]
    [InlineData("delete from casework.read_lines where block = 2", "Block 2", "0 of 3 entries are there")]
    [InlineData("delete from casework.read_lines where block > 3; delete from casework.read_blocks where number = 2", "Block 3", "blocks 2 to 2 are missing")]
    [InlineData("insert into casework.read_lines select 5, tenant_id, 13, entries, lines from casework.read_lines where block = 1", "3 entries of the read log", "belong to no block")]
    [InlineData("update casework.read_blocks set digest = sha256('x') where number = 3", "Block 3", "was changed")]
    [InlineData("update casework.read_blocks set link = sha256('x') where number = 3", "Block 3", "does not follow from the block before it")]
    [InlineData("delete from casework.read_pathways where block = 3", "Block 3", "it is not found")]
    public async Task Is_found_and_named(string tamper, string where, string what)
    {
        foreach (var table in new[] { "read_blocks", "read_lines", "read_pathways", "read_actors" })
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
