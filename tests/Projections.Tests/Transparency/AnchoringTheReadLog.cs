using System.Text;
using Casework.EventStore.ReadLog;
using Casework.Projections.Transparency;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Projections.Tests.Transparency;

/// <summary>Whoever reads and then wants nobody to know is found, also as superuser with the triggers off.</summary>
public sealed class AnchoringTheReadLog : IAsyncLifetime
{
    private const string Truncate = "truncate casework.read_lines, casework.read_blocks, casework.read_pathways, casework.read_actors";
    private static readonly DateTimeOffset LongAgo = new(2020, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private NotarisedLog _log = null!;

    public async Task InitializeAsync()
    {
        _log = await NotarisedLog.Start();
        await Record("a", "b", "c");
        await _log.Notarise();
        await Record("d", "e", "f");
        await _log.Notarise();
    }

    public async Task DisposeAsync() => await _log.DisposeAsync();

    [Fact]
    public async Task Finds_nothing_where_nothing_happened()
    {
        Assert.Equal([6, 3], (await Promises()).Promises.Heads.Select(promise => promise.Head.Block));
        Assert.Empty(await Wrong());
        Assert.Empty(await Wrong(Seen));
        // Nothing is signed twice.
        await _log.Notarise();
        Assert.Equal(2, await _log.Database.Ask<long>("select count(*) from casework.read_anchors"));
    }

    [Fact]
    public async Task Names_what_was_cut_off_its_end()
    {
        await Cut(after: 4);

        // By itself the chain is in order.
        Assert.Empty((await ReadLogCheck.Run(_log.Application, default)).Wrong);
        Assert.Equal("The read log ends at block 4 with entry 4, and block 6 with entry 6 was signed (signed in the database): its end was cut off.", Assert.Single(await Wrong()));
        Assert.Contains("Block 6 of the read log is gone", (await Assert.ThrowsAsync<LogInconsistentException>(() => _log.Notarise())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_it_by_what_was_kept_outside_when_the_signatures_went_with_it()
    {
        await Cut(after: 3);
        await _log.Tamper("delete from casework.read_anchors where block > 3");

        Assert.Empty(await Wrong());
        Assert.Contains("block 6 with entry 6 was signed (kept elsewhere)", Assert.Single(await Wrong(Seen)), StringComparison.Ordinal);
        Assert.Contains("that was seen last", (await Assert.ThrowsAsync<LogInconsistentException>(() => _log.Notarise())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_it_when_all_of_it_was_recorded_anew_without_an_entry()
    {
        await _log.Tamper(Truncate);
        await Record("a", "x", "c", "d", "e", "f");

        Assert.Empty((await ReadLogCheck.Run(_log.Application, default)).Wrong);
        Assert.Equal(
            ["Block 3 of the read log is not what was signed of it (signed in the database): it or one before it was changed.", "Block 6 of the read log is not what was signed of it (signed in the database): it or one before it was changed."],
            await Wrong());
    }

    [Fact]
    public async Task Believes_nothing_that_another_key_has_signed()
    {
        await Cut(after: 2);
        await _log.Tamper("delete from casework.read_anchors; delete from casework.transparency_tiles; delete from casework.transparency_checkpoints");
        File.Delete(_log.LastSeen.OfTheReadLog.Path);
        await _log.AnotherNotary("forged").Step(default);

        Assert.Contains("is not signed by a known key of test.example/log", Assert.Single(await Wrong()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_sign_a_chain_that_is_broken_behind_what_was_signed()
    {
        await Record("g", "h");
        await _log.Tamper("update casework.read_blocks set digest = sha256('x') where number = 7");

        Assert.Contains("Block 7 of the read log does not follow", (await Assert.ThrowsAsync<LogInconsistentException>(() => _log.Notarise())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_anew_under_a_new_name_of_the_log()
    {
        await Cut(after: 3);
        await _log.Tamper("delete from casework.read_anchors where block > 3");
        (await _log.Notary.Rotate("test.example/log-2", default)).Dispose();
        await Record("g");

        await _log.Notarise();

        Assert.Empty(await Wrong(Seen));
    }

    [Fact]
    public async Task Lets_entries_go_whose_time_is_over_and_keeps_the_chain()
    {
        await Old();
        var (head, statement) = await Statement(DateTimeOffset.UtcNow.AddYears(-1));
        Assert.Equal((3, 3), (head.Block, head.Entries));

        Assert.Equal(3, await Retention().Prune(statement, new Progress<long>(), default));

        Assert.Equal((0, 3), (await Count("read_entries where number <= 3"), await Count("read_entries where number > 3")));
        Assert.Equal((0, 0), (await Count("read_pathways where block <= 3"), await Count("read_actors where block <= 3")));
        Assert.Empty(await Wrong());
        await Record("more");
        await _log.Notarise();
        Assert.Empty(await Wrong(Seen));
        // What is not over stays, also for the owner.
        await Assert.ThrowsAsync<PostgresException>(() => AsOwner("delete from casework.read_lines where block = 4"));
        await AsOwner("delete from casework.read_lines where block = 3");
        // And the blocks of what is over are still those that were signed.
        await _log.Tamper("update casework.read_blocks set digest = sha256('x') where number = 2");
        Assert.Contains("Block 2 of the read log: it does not follow from the block before it.", await Wrong());
    }

    [Fact]
    public async Task Keeps_whole_blocks_that_name_who_is_under_a_legal_hold_and_finds_whoever_takes_them()
    {
        await Old();
        var held = Guid.NewGuid();
        await _log.Tamper($"insert into casework.read_pathways (tenant_id, pathway_id, block) values ('{PathwayLog.Tenant}', '{held}', 2)");
        var (head, _) = await Statement(DateTimeOffset.UtcNow.AddYears(-1));
        Assert.Equal([2], await Retention().Naming([held, Guid.NewGuid()], head, default));
        var (_, statement) = await Statement(DateTimeOffset.UtcNow.AddYears(-1), 2);
        Assert.Equal((2, 1), await Retention().Count(statement, default));

        Assert.Equal(2, await Retention().Prune(statement, new Progress<long>(), default));

        Assert.Equal((1, 3), (await Count("read_entries where number <= 3"), await Count("read_entries where number > 3")));
        Assert.Equal((2, 1), (await Count("read_pathways where block = 2"), await Count("read_actors where block <= 3")));
        Assert.Empty(await Wrong());
        // Neither the owner nor somebody with the triggers off takes it unnoticed.
        await Assert.ThrowsAsync<PostgresException>(() => AsOwner("delete from casework.read_lines where block = 2"));
        await _log.Tamper("delete from casework.read_lines where block = 2");
        Assert.Equal("Block 2 of the read log: 0 of 1 entries are there, from 2 on.", Assert.Single(await Wrong()));
    }

    [Fact]
    public async Task Lets_go_later_what_was_kept_for_a_hold()
    {
        await Old();
        var (_, holding) = await Statement(DateTimeOffset.UtcNow.AddYears(-1), 1, 2);
        Assert.Equal(1, await Retention().Prune(holding, new Progress<long>(), default));
        // In the same block nothing more can be said: what one statement keeps goes by a later one.
        Assert.Equal(0, await Retention().Prune((await Statement(DateTimeOffset.UtcNow.AddYears(-1))).Statement, new Progress<long>(), default));

        var (later, without) = await Statement(DateTimeOffset.UtcNow.AddYears(1));

        Assert.Equal((6, 5), (later.Block, await Retention().Prune(without, new Progress<long>(), default)));
        Assert.Equal((0, 0), (await Count("read_entries"), await Count("read_pathways")));
        Assert.Empty(await Wrong());
    }

    [Fact]
    public async Task Goes_on_where_a_removal_was_broken_off()
    {
        await Old();
        var (_, statement) = await Statement(DateTimeOffset.UtcNow.AddYears(-1));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Retention().Prune(statement, new Stop(stop), stop.Token));
        Assert.Equal(3, await Count("read_pathways where block <= 3"));
        Assert.Empty(await Wrong());

        await Retention().Prune(statement, new Progress<long>(), default);

        Assert.Equal((0, 1), (await Count("read_pathways where block <= 3"), await Count("read_prunings")));
        Assert.Empty(await Wrong());
    }

    [Fact]
    public async Task Is_not_told_by_somebody_without_the_key_that_a_time_is_over()
    {
        var (_, statement) = await Statement(DateTimeOffset.UtcNow.AddYears(1));
        await AsOwner($"insert into casework.read_prunings (block, entry, note) values (6, 6, '{statement.Text}\nforged'); delete from casework.read_lines");

        var wrong = await Wrong();

        Assert.Contains(wrong, found => found.EndsWith("(a removal of entries in the database)", StringComparison.Ordinal));
        Assert.Contains("Block 1 of the read log: 0 of 1 entries are there, from 1 on.", wrong);
    }

    private KeptCheckpoint Seen => new("kept elsewhere", _log.LastSeen.OfTheReadLog.Read()!);

    private Task<(ReadLogPromises Promises, IReadOnlyList<string> Untrusted)> Promises(params KeptCheckpoint[] kept) => ReadAnchors.Promises(_log.Application, _log.Keys, kept, default);

    private async Task<IReadOnlyList<string>> Wrong(params KeptCheckpoint[] kept)
    {
        var (promises, untrusted) = await Promises(kept);
        return [.. untrusted, .. (await ReadLogCheck.Run(_log.Application, promises, default)).Wrong];
    }

    /// <summary>Each in a block of its own.</summary>
    private Task Record(params string[] operations) => Record(DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()), operations);

    private async Task Record(DateTimeOffset at, params string[] operations)
    {
        await using var recorder = new ReadRecorder(_log.Application, prepare: true, NullLogger.Instance);
        foreach (var operation in operations)
        {
            await recorder.RecordBeforeAnswering(
                [new ReadEntry(PathwayLog.Tenant, at, "ada", "CASEWORKER", "CASE_MANAGEMENT", ReadChannel.Query, ReadDecision.Shown, operation, null, "request", 1, [Guid.NewGuid()], [], 1)], default);
        }
    }

    private Task Cut(int after) => _log.Tamper($"""
        delete from casework.read_lines where block > {after}; delete from casework.read_blocks where number > {after};
        delete from casework.read_pathways where block > {after}; delete from casework.read_actors where block > {after}
        """);

    /// <summary>The first three of six entries are of long ago.</summary>
    private async Task Old()
    {
        await _log.Tamper($"{Truncate}; truncate casework.read_anchors");
        File.Delete(_log.LastSeen.OfTheReadLog.Path);
        await Record(LongAgo, "a", "b", "c");
        await Record("d", "e", "f");
        await _log.Notarise();
        Assert.Empty(await Wrong());
    }

    private ReadLogRetention Retention() => new(NpgsqlDataSource.Create(_log.Database.OwnerConnectionString), text =>
    {
        using var keys = TransparencyKeys.Open(_log.KeyFile);
        return Encoding.UTF8.GetString(keys.SignStatement(text).ToBytes());
    });

    private async Task<(ReadLogHead Head, ReadLogStatement Statement)> Statement(DateTimeOffset before, params long[] kept)
    {
        var head = (await Retention().Before(before, default))!;
        return (head, new ReadLogStatement("test.example/log", (await _log.Checkpoints.Latest(default))!.Size, head, new ReadLogPruning(before, "read-log-retention-1", kept)));
    }

    private Task<long> Count(string rows) => _log.Database.Ask<long>($"select count(*) from casework.{rows}");

    private async Task AsOwner(string statements)
    {
        await using var owner = new NpgsqlConnection(_log.Database.OwnerConnectionString);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand($"select set_config('casework.tenant', '*', false); {statements}", owner);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Stop(CancellationTokenSource after) : IProgress<long>
    {
        public void Report(long value) => after.Cancel();
    }
}
