using System.Text;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Projections.Tests.Transparency;

public sealed class NotarisingTheLog : IAsyncLifetime
{
    private NotarisedLog _log = null!;

    public async Task InitializeAsync() => _log = await NotarisedLog.Start();

    public async Task DisposeAsync() => await _log.DisposeAsync();

    [Fact]
    public async Task Signs_what_was_committed_once_and_only_when_it_grew()
    {
        var first = await _log.Notarise();
        await _log.Record();
        var second = await _log.Notarise();
        var third = await _log.Notarise();

        Assert.Equal((false, true, false), (first.Signed, second.Signed, third.Signed));
        Assert.Equal((second.Head, second.Head), (second.Size, third.Latest!.Size));
        var checkpoint = _log.Keys.Read(third.Latest.Note);
        Assert.Equal(("test.example/log", third.Latest.Head), (checkpoint.Origin, checkpoint.Head));
        Assert.Equal(third.Latest.Note, _log.LastSeen.Read());
    }

    [Fact]
    public async Task Gives_the_tree_of_all_entries_whoever_takes_the_steps()
    {
        var others = Enumerable.Range(0, 3).Select(_ => new Notary(_log.Application, _log.KeyFile, _log.LastSeen)).ToList();
        for (var round = 0; round < 5; round++)
        {
            await _log.Record();
            await Task.WhenAll(others.Select(notary => notary.Step(CancellationToken.None)));
        }

        await _log.Notarise();

        var report = await _log.Verify(_log.Kept());
        Assert.Empty(report.Violations);
        Assert.Equal(await _log.Database.Ask<long>("select last_position from casework.log_head"), report.Entries);
    }

    [Fact]
    public async Task Is_left_to_whoever_is_at_it()
    {
        await using var other = new NpgsqlConnection(_log.Database.AppConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var take = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended('casework.notary', 0))", other))
            await take.ExecuteNonQueryAsync();

        Assert.False((await _log.Notary.Step(CancellationToken.None)).IsLeader);

        await transaction.RollbackAsync();
        Assert.True((await _log.Notary.Step(CancellationToken.None)).IsLeader);
    }

    [Fact]
    public async Task Goes_on_over_full_tiles_and_in_a_tree_that_was_loaded_anew()
    {
        for (var round = 0; round < 12; round++)
        {
            await _log.Record();
            if (round % 3 == 0)
                await _log.Notarise();
        }

        var done = await _log.Notarise();

        Assert.InRange(done.Size, 513, 100_000);
        Assert.Empty((await _log.Verify()).Violations);
        Assert.Equal(done.Size / 256, await _log.Database.Ask<long>("select count(*) from casework.transparency_tiles where level = 0 and width = 256"));
    }

    [Theory]
    [InlineData("update casework.transparency_checkpoints set root = set_byte(root, 0, get_byte(root, 0) # 1)", "is not stored as it was signed")]
    [InlineData("update casework.transparency_tiles set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 0 and width < 256", "does not begin with what was signed")]
    [InlineData("update casework.transparency_checkpoints set note = replace(note, 'test.example', 'text.example')", "is not signed by a known key")]
    [InlineData("delete from casework.transparency_tiles", "does not begin with what was signed")]
    [InlineData("delete from casework.log_head", "the head of the log is gone")]
    public async Task Refuses_to_sign_what_is_not_what_was_signed(string statement, string what)
    {
        await _log.Record();
        if (statement.StartsWith("delete from casework.transparency_tiles", StringComparison.Ordinal))
            statement += "; update casework.mt_events set data = data || '{\"x\": 1}' where seq_id = 2";
        await _log.Tamper(statement);

        var refused = await Assert.ThrowsAsync<LogInconsistentException>(() => _log.Notarise());

        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await _log.Database.Ask<long>("select count(*) from casework.transparency_checkpoints"));
    }

    [Fact]
    public async Task Refuses_a_log_with_a_hole()
    {
        await _log.Record();
        var head = await _log.Database.Ask<long>("select last_position from casework.log_head");
        await _log.Tamper($"delete from casework.mt_events where seq_id = {head - 1}");

        Assert.Contains($"Position {head - 1} is not in the log", (await Assert.ThrowsAsync<LogInconsistentException>(() => _log.Notarise())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raises_an_alarm_and_goes_on_when_it_is_over()
    {
        await using var loop = new NotaryLoop(_log.Notary, TimeSpan.FromMilliseconds(20), (_, _) => Task.CompletedTask, NullLogger.Instance);
        loop.Start();
        await Until(() => loop.Status.Latest is not null);
        Assert.Null(loop.Status.Alarm);

        await _log.Tamper("update casework.log_head set last_position = last_position - 1");
        await Until(() => loop.Status.Alarm is not null);
        Assert.Contains("entries are gone", loop.Status.Alarm, StringComparison.Ordinal);

        await _log.Tamper("update casework.log_head set last_position = last_position + 1");
        await Until(() => loop.Status.Alarm is null);
    }

    [Fact]
    public async Task Goes_on_under_a_rotated_key_while_the_old_one_is_published_with_its_last_size()
    {
        var before = (await _log.Notarise()).Latest!;
        using (var rotated = await _log.Notary.Rotate(newOrigin: null, CancellationToken.None))
        {
            Assert.Equal([null, before.Size], rotated.Published.Keys.Select(key => key.LastSize));
        }

        await _log.Record();
        var after = (await _log.Notarise()).Latest!;

        var keys = _log.Keys;
        Assert.Equal((before.Size, after.Size), (keys.Read(before.Note).Head.Size, keys.Read(after.Note).Head.Size));
        Assert.Empty((await _log.Verify(_log.Kept())).Violations);
        // The old key signs nothing that came after, even in the hands of a thief.
        var retired = new PublishedKeys([.. keys.Keys.Skip(1)]);
        Assert.Throws<CheckpointUntrustedException>(() => retired.Read(after.Note));
        Assert.Equal(keys.Keys.Select(key => key.ToString()), keys.Keys.Select(key => PublishedKey.Parse(key.ToString()).ToString()));
    }

    [Fact]
    public async Task Begins_a_log_of_a_new_name_when_a_restore_lost_entries()
    {
        await _log.Record();
        await _log.Notarise();
        var lost = await _log.Database.Ask<long>("select last_position from casework.log_head") - 2;
        await _log.Tamper($"""
            delete from casework.mt_events where seq_id > {lost}; update casework.log_head set last_position = {lost};
            delete from casework.transparency_tiles; delete from casework.transparency_checkpoints where size > {lost}
            """);
        await Assert.ThrowsAsync<LogInconsistentException>(() => _log.Notarise());

        (await _log.Notary.Rotate("test.example/log-2", CancellationToken.None)).Dispose();

        Assert.Equal("test.example/log-2", _log.Keys.Read((await _log.Notarise()).Latest!.Note).Origin);
        Assert.Empty((await _log.Verify()).Violations);
    }

    [Theory]
    [InlineData("update casework.transparency_tiles set width = width - 1, hashes = substring(hashes from 1 for 32 * (width - 1))", "casework.transparency_tiles refuses update: a tile only grows")]
    [InlineData("update casework.transparency_tiles set width = width + 1, hashes = decode(repeat('00', 32 * (width + 1)), 'hex')", "casework.transparency_tiles refuses update: a tile only grows")]
    [InlineData("delete from casework.transparency_tiles", "casework.transparency_tiles refuses delete: the record is append only")]
    [InlineData("truncate casework.transparency_tiles", "casework.transparency_tiles refuses truncate: the record is append only")]
    [InlineData("update casework.transparency_checkpoints set note = ''", "casework.transparency_checkpoints refuses update: the record is append only")]
    [InlineData("delete from casework.transparency_checkpoints", "casework.transparency_checkpoints refuses delete: the record is append only")]
    [InlineData("delete from casework.transparency_cosignatures", "casework.transparency_cosignatures refuses delete: the record is append only")]
    public async Task Keeps_what_it_stored_also_from_the_owner(string statement, string message)
    {
        await using var owner = new NpgsqlConnection(_log.Database.OwnerConnectionString);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand($"select set_config('casework.tenant', '*', false); {statement}", owner);

        Assert.Equal(("CW001", message), await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync()) is var refused ? (refused.SqlState, refused.MessageText) : default);
    }

    [Theory]
    [InlineData("delete from casework.transparency_tiles")]
    [InlineData("update casework.transparency_tiles set level = 1")]
    [InlineData("update casework.transparency_checkpoints set note = ''")]
    [InlineData("alter table casework.transparency_checkpoints disable trigger all")]
    [InlineData("truncate casework.transparency_cosignatures")]
    public async Task Keeps_what_it_stored_from_the_application(string statement)
    {
        await using var command = _log.Application.CreateCommand(statement);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    [Fact]
    public async Task Shows_nothing_of_it_to_a_statement_for_one_municipality()
    {
        await using var batch = _log.Application.CreateBatch();
        batch.BatchCommands.Add(new($"select set_config('casework.tenant', '{PathwayLog.Tenant}', true)"));
        batch.BatchCommands.Add(new("select (select count(*) from casework.transparency_tiles) + (select count(*) from casework.transparency_checkpoints)"));
        await using var row = await batch.ExecuteReaderAsync();
        await row.NextResultAsync();
        await row.ReadAsync();

        Assert.Equal(0, row.GetInt64(0));
        Assert.True(await _log.Database.Ask<long>("select count(*) from casework.transparency_checkpoints") > 0);
    }

    [Fact]
    public void Refuses_a_file_that_holds_no_keys()
    {
        File.WriteAllText(_log.KeyFile, "origin x\nnothing");

        Assert.Throws<InvalidDataException>(() => TransparencyKeys.Open(_log.KeyFile));
    }

    [Fact]
    public async Task Takes_the_cosignature_of_a_witness_beneath_its_own()
    {
        using var witness = SigningKey.Generate("witness.example");
        var latest = (await _log.Checkpoints.Latest(CancellationToken.None))!;
        var line = Encoding.UTF8.GetString(new SignedNote("", [witness.Sign(SignedNote.Parse(Encoding.UTF8.GetBytes(latest.Note)).Text)]).ToBytes())[1..];

        await Checkpoints.Cosign(_log.Application, latest.Size, "witness.example", line, CancellationToken.None);

        var served = (await _log.Checkpoints.Latest(CancellationToken.None))!.Note;
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(served));
        Assert.Equal([.. _log.Keys.Verifiers, witness.Verifier], note.Verify([.. _log.Keys.Verifiers, witness.Verifier]));
        Assert.Empty((await _log.Verify()).Violations);
    }

    private static async Task Until(Func<bool> holds)
    {
        var giveUp = DateTime.UtcNow.AddSeconds(30);
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < giveUp, "It did not come about.");
            await Task.Delay(10);
        }
    }
}
