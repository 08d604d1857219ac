using System.Diagnostics;
using System.Globalization;
using Casework.EventStore.Tests.Projecting.Parcels;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Projecting;

public sealed class KeepingToTheLogsOrder : ProjectingSpec
{
    private const string HeldAppend = """
        select pg_advisory_xact_lock(hashtext('casework.append'));
        insert into casework.mt_streams (tenant_id, id, type, version) values ('09162000', '00000000-0000-7000-8000-000000000001', 'parcel', 1);
        insert into casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id)
        select last_position + 1, gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 1, '{"Recipient": "held"}', 'parcel_posted', now(), '09162000' from casework.log_head;
        update casework.log_head set last_position = last_position + 1;
        """;

    private static readonly TimeSpan Held = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Never_passes_an_append_that_is_held_open_while_a_thousand_others_wait_to_commit()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(5), Soon, default);
        await using var holder = new NpgsqlConnection(Database.SuperuserConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await Execute(holder, HeldAppend);

        var others = AppendParcels(500); // A thousand appends.
        var passed = 0L;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Held; await Task.Delay(20))
            passed = Math.Max(passed, await Database.Ask<long>("select max(checkpoint) from casework.projection_runs"));
        Assert.Equal(20L, passed);

        await transaction.CommitAsync();
        Assert.True(await node.WaitFor(All, await others, Soon, default));
        Assert.Equal("Posted", await Database.Ask<string>("select what from casework.parcel_happenings where position = 21"));
        await AssertEachEventOnce();
        Assert.Equal(2_021L, await Database.Ask<long>("select count(*) from casework.parcel_happenings"));
    }

    // The negative control: the same hold, numbers from a sequence, and a reader that remembers the last one it saw.
    [Fact]
    public async Task A_reader_of_a_plain_sequence_misses_the_one_that_was_held()
    {
        await Database.Execute("create table public.plain (seq_id bigserial primary key); insert into public.plain select from generate_series(1, 20)");
        await using var holder = new NpgsqlConnection(Database.SuperuserConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await Execute(holder, "insert into public.plain default values");
        for (var i = 0; i < 10; i++)
            await Database.Execute("insert into public.plain select from generate_series(1, 100)");
        var checkpoint = await Database.Ask<long>("select max(seq_id) from public.plain");
        var seen = await Database.Ask<long>("select count(*) from public.plain");

        await transaction.CommitAsync();
        seen += await Database.Ask<long>($"select count(*) from public.plain where seq_id > {checkpoint}");

        Assert.Equal(await Database.Ask<long>("select count(*) - 1 from public.plain"), seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Goes_on_at_once_after_an_append_that_was_rolled_back_or_killed_and_leaves_no_gap(bool killed)
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(5), Soon, default);
        await using (var holder = new NpgsqlConnection(Database.SuperuserConnectionString))
        {
            await holder.OpenAsync();
            await using var transaction = await holder.BeginTransactionAsync();
            await Execute(holder, HeldAppend);
            if (killed)
                await Database.Execute($"select pg_terminate_backend({holder.ProcessID})");
            else
                await transaction.RollbackAsync();
        }

        var watch = Stopwatch.StartNew();
        var position = await AppendParcels(1);
        Assert.True(await node.WaitFor(All, position, Soon, default));

        Line("projections after a dead append", watch.Elapsed);
        Assert.Equal(24, position);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        await AssertEachEventOnce();
    }

    [Fact]
    public async Task Keeps_moving_beside_transactions_that_are_left_open_or_prepared()
    {
        var node = await StartNode(AllProjections());
        await using var elsewhere = new NpgsqlConnection(await Database.CreateEmpty());
        await using var here = new NpgsqlConnection(Database.SuperuserConnectionString);
        foreach (var connection in new[] { elsewhere, here })
        {
            await connection.OpenAsync();
            await Execute(connection, "begin; create table public.left_open (id int); insert into public.left_open values (1)");
        }

        Assert.NotEqual(0L, await Database.Ask<long>("select count(*) from pg_stat_activity where state = 'idle in transaction' and backend_xid is not null"));
        await Database.Execute("begin; create table public.left_prepared (id int); prepare transaction 'left'");
        Assert.NotEqual(0L, await Database.Ask<long>("select count(*) from pg_prepared_xacts where database = current_database()"));
        var worst = TimeSpan.Zero;
        for (var round = 0; round < 5; round++)
        {
            var position = await AppendParcels(2);
            var watch = Stopwatch.StartNew();
            node.Wake();
            Assert.True(await node.WaitFor(All, position, Soon, default));
            worst = watch.Elapsed > worst ? watch.Elapsed : worst;
        }

        await Database.Execute("rollback prepared 'left'");
        Line("projections beside open transactions, worst lag", worst);
        Assert.True(worst < TimeSpan.FromSeconds(5), $"It took {worst}.");
    }

    private static async Task Execute(NpgsqlConnection connection, string statements)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void Line(string what, TimeSpan took) =>
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {took.TotalMilliseconds,8:F0} ms"));
}
