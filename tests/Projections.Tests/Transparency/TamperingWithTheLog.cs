using Casework.EventStore.Verifying;
using Casework.Projections.Transparency;
using Npgsql;

namespace Casework.Projections.Tests.Transparency;

/// <summary>Each of ten ways to change what was recorded, made as superuser with the triggers off, is found and named; a clean log is none.</summary>
public sealed class TamperingWithTheLog : IAsyncLifetime
{
    private const string Long = "CASEWORK_TEST_LONG";

    private NotarisedLog _log = null!;

    public async Task InitializeAsync() => _log = await NotarisedLog.Start();

    public async Task DisposeAsync() => await _log.DisposeAsync();

    /// <summary>1,000 runs with CASEWORK_TEST_LONG=1.</summary>
    [Fact]
    public async Task Is_not_seen_where_it_was_not_done()
    {
        var runs = Environment.GetEnvironmentVariable(Long) == "1" ? 1_000 : 10;
        for (var run = 0; run < runs; run++)
        {
            if (run % 5 == 0)
                await _log.Record();
            if (run % 2 == 0)
                await _log.Notarise();
            var report = await _log.Verify(_log.Kept());
            Assert.Empty(report.Violations);
            Assert.Equal(await _log.Database.Ask<long>("select max(index * 256 + width) from casework.transparency_tiles where level = 0"), report.Tree.Size);
        }
    }

    [Theory]
    [InlineData("the payload", "update casework.mt_events set data = data || '{\"x\": 1}' where seq_id = 7", 7)]
    [InlineData("a header", "update casework.mt_events set headers = jsonb_set(headers, '{actor}', '\"ben\"') where seq_id = 8", 8)]
    [InlineData("the time", "update casework.mt_events set \"timestamp\" = \"timestamp\" + interval '1 microsecond' where seq_id = 9", 9)]
    [InlineData("the type", "update casework.mt_events set type = 'pathway_closed' where seq_id = 10", 10)]
    public async Task Is_seen_when_it_changes(string what, string statement, long position)
    {
        var id = await Event(position);
        await _log.Tamper(statement);

        var report = await _log.Verify();

        var found = Assert.Single(report.Violations, violation => violation.Position == position && violation.Invariant == Invariant.AuditRoot && violation.What.StartsWith("Event", StringComparison.Ordinal));
        Assert.True(found.What == $"Event {id} is not what was notarised at this position: it was changed, moved or put in.", $"{what}: {found}");
        Assert.Contains(report.Violations, violation => violation.What.Contains("does not have the root that was signed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_seen_when_an_event_is_deleted()
    {
        await _log.Tamper("delete from casework.mt_events where seq_id = 5");

        Assert.Contains((await _log.Verify()).Violations, violation => violation is { Position: 5, What: "The entry that was notarised at this position is gone." });
    }

    [Fact]
    public async Task Is_seen_when_an_event_is_put_in()
    {
        await _log.Tamper("""
            update casework.mt_events set seq_id = -seq_id - 1 where seq_id >= 6;
            update casework.mt_events set seq_id = -seq_id where seq_id < 0;
            insert into casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, headers)
            select 6, gen_random_uuid(), stream_id, version + 100, data, type, "timestamp", tenant_id, headers from casework.mt_events where seq_id = 5;
            update casework.log_head set last_position = last_position + 1
            """);
        var id = await Event(6);

        Assert.Contains((await _log.Verify()).Violations, violation => violation.Position == 6 && violation.What.Contains($"{id} is not what was notarised", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_seen_when_two_events_change_places()
    {
        await _log.Tamper("update casework.mt_events set seq_id = -seq_id where seq_id in (11, 12); update casework.mt_events set seq_id = 23 + seq_id where seq_id < 0");

        Assert.Equal([11, 12], (await _log.Verify()).Violations.Where(violation => violation.What.StartsWith("Event", StringComparison.Ordinal)).Select(violation => violation.Position!.Value));
    }

    [Fact]
    public async Task Is_seen_when_the_tail_is_cut_off()
    {
        var head = await Head();
        await _log.Tamper($"""
            delete from casework.mt_events where seq_id > {head - 3};
            delete from casework.commands where position > {head - 3};
            update casework.log_head set last_position = {head - 3}
            """);

        var gone = (await _log.Verify()).Violations.Where(violation => violation.What.EndsWith("is gone.", StringComparison.Ordinal)).Select(violation => violation.Position!.Value);

        Assert.Equal([head - 2, head - 1, head], gone);
        // And whoever signs finds it, too.
        Assert.Contains("entries are gone", (await Assert.ThrowsAsync<LogInconsistentException>(() => _log.Notarise())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_seen_when_an_older_database_is_put_in_its_place()
    {
        var (size, older) = (await Head(), $"older_{Guid.NewGuid():n}");
        await Copy(older);
        await _log.Record();
        await _log.Notarise();
        await using var restored = NpgsqlDataSource.Create(On(_log.Database.AppConnectionString, older));

        // By itself it is in order: only what was kept outside tells.
        Assert.Empty((await Verify(restored)).Violations);
        var found = Assert.Single((await Verify(restored, _log.Kept())).Violations);
        Assert.Equal(size + 1, found.Position);
        Assert.Contains("an older database was put in its place", found.What, StringComparison.Ordinal);
        var notary = new Notary(restored, _log.KeyFile, _log.LastSeen);
        Assert.Contains("older database", (await Assert.ThrowsAsync<LogInconsistentException>(() => notary.Step(CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_seen_when_all_of_it_is_signed_anew_by_another_key()
    {
        await _log.Tamper("""
            update casework.mt_events set data = data || '{"x": 1}' where seq_id = 7;
            delete from casework.transparency_tiles; delete from casework.transparency_checkpoints
            """);
        var size = (await _log.Notarise(_log.AnotherNotary("forged"))).Size;

        var report = await _log.Verify();

        Assert.Contains(report.Violations, violation => violation.Position == size && violation.What.Contains("is not signed by a known key of test.example/log", StringComparison.Ordinal));
        Assert.Contains((await _log.Verify(_log.Kept())).Violations, violation => violation.What.Contains("does not have the root that was signed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_seen_when_only_a_read_model_is_changed()
    {
        await _log.Tamper("update casework.pathway_summaries set family_name = 'Other'");

        var certificate = await _log.Log.Check(PathwaySummaryProjection.Name);

        Assert.Equal((PathwaySummaryProjection.Name, false), (certificate.Name, certificate.IsComplete));
        Assert.Empty((await _log.Verify()).Violations);
    }

    [Theory]
    [InlineData("update casework.transparency_tiles set hashes = set_byte(hashes, 200, get_byte(hashes, 200) # 1) where level = 0", 7, "what the tile says is not signed")]
    [InlineData("update casework.transparency_checkpoints set root = set_byte(root, 0, get_byte(root, 0) # 1)", null, "is stored otherwise than it was signed")]
    [InlineData("update casework.transparency_checkpoints set note = replace(note, 'test.example', 'text.example')", null, "is not signed by a known key")]
    [InlineData("update casework.transparency_checkpoints set note = 'nothing'", null, "It is no checkpoint")]
    [InlineData("delete from casework.transparency_tiles", null, "The tiles hold 0 entries")]
    public async Task Is_seen_in_the_tree_itself(string statement, int? position, string what)
    {
        await _log.Tamper(statement);

        var report = await _log.Verify();

        Assert.True(
            report.Violations.Any(violation => violation.What.Contains(what, StringComparison.Ordinal) && (position is null || violation.Position == position)),
            string.Join(Environment.NewLine, report.Violations));
    }

    [Fact]
    public async Task Is_seen_behind_a_checkpoint_from_which_the_look_begins_and_not_before_it()
    {
        var sizes = (await _log.Checkpoints.Page(new(), CancellationToken.None)).Edges.Select(edge => edge.Node.Size).ToList();
        Assert.Equal(2, sizes.Count);
        Assert.Empty((await _log.Verify(sizes[0])).Violations);
        await _log.Tamper($"update casework.mt_events set version = version + 1000 where seq_id in (3, {sizes[0] + 1})");

        Assert.Equal([sizes[0] + 1], (await _log.Verify(sizes[0])).Violations.Where(violation => violation.What.StartsWith("Event", StringComparison.Ordinal)).Select(violation => violation.Position!.Value));
        await Assert.ThrowsAsync<CheckpointUntrustedException>(() => _log.Verify(from: 2));
    }

    private Task<long> Head() => _log.Database.Ask<long>("select last_position from casework.log_head");

    private Task<Guid> Event(long position) => _log.Database.Ask<Guid>($"select id from casework.mt_events where seq_id = {position}");

    private Task<RootReport> Verify(NpgsqlDataSource database, params KeptCheckpoint[] kept) => new RootVerification(database, _log.Keys).Run(kept, from: 0, progress: null, CancellationToken.None);

    private async Task Copy(string older)
    {
        await using var server = NpgsqlDataSource.Create(On(_log.Database.SuperuserConnectionString, "postgres"));
        string[] steps =
        [
            $"alter database {_log.Database.Name} allow_connections false",
            $"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '{_log.Database.Name}'",
            $"create database {older} template {_log.Database.Name} owner casework_owner",
            $"alter database {_log.Database.Name} allow_connections true",
        ];
        foreach (var step in steps)
        {
            await using var command = server.CreateCommand(step);
            await command.ExecuteNonQueryAsync();
        }

        _log.Application.Clear();
    }

    private static string On(string connection, string database) => new NpgsqlConnectionStringBuilder(connection) { Database = database, Pooling = false }.ConnectionString;
}
