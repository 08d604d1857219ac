using Casework.EventStore.Tests.Tickets;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Reading;

public class ReadingTogether(TestDatabase database) : LogSpec(database)
{
    private const string Other = "05315000";
    private const string Transaction = "select $1::int, now()::text || pg_backend_pid()";
    private const string Numbers = "select $1::int, ''";
    private const string Fraction = "select 100 / $1::int, ''";
    private const string Sleep = "select $1::int, '' from pg_sleep($1::int / 1000.0)";
    private const string Hindered = """
        select $1::int, nextval('public.askings')::text from (select case when pg_try_advisory_lock(4711) then pg_sleep(0.04) end) hindered
        """;

    private const string Tenant = "select count(*)::int, '' from casework.mt_streams where $1::int is not null";

    [Fact]
    public async Task Answers_each_with_its_own_rows()
    {
        await using var application = LogDatabase.Connect(Database.AppConnectionString);
        var reads = await Knowing(application, Transaction);

        // On a busy machine the statement may have been slow, and is alone for ten seconds.
        var transactions = 500;
        for (var round = 0; round < 20 && transactions > 200; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(number => Rows(reads, TicketLog.Town, Transaction, number)));
            Assert.Equal(Enumerable.Range(0, 500), answers.Select(rows => Assert.Single(rows).Value));
            transactions = answers.Select(rows => rows[0].Transaction).Distinct().Count();
            if (transactions > 200)
                await Task.Delay(TimeSpan.FromSeconds(2));
        }

        Assert.InRange(transactions, 500 / 16, 200);

        // The control: one after the other, each has a transaction of its own.
        var alone = new List<string>();
        for (var number = 0; number < 20; number++)
            alone.Add((await Rows(reads, TicketLog.Town, Transaction, number))[0].Transaction);
        Assert.Equal(20, alone.Distinct().Count());
    }

    [Fact]
    public async Task Shows_each_tenant_its_own_rows()
    {
        await Node.Add(TicketLog.NewTicket(), new TicketEvent.Noted("ours", "phone"));
        await Node.Add(TicketLog.NewTicket(Other), new TicketEvent.Noted("theirs", "phone"));
        await Node.Add(TicketLog.NewTicket(Other), new TicketEvent.Noted("theirs too", "phone"));
        await using var application = LogDatabase.Connect(Database.AppConnectionString);
        var reads = await Knowing(application, Tenant);

        var answers = await Task.WhenAll(Enumerable.Range(0, 600).Select(async i =>
            (Tenant: i % 3, Seen: await Ask(reads, (i % 3) switch { 0 => TicketLog.Town, 1 => Other, _ => "01001000" }, Tenant, i))));

        Assert.All(answers, answer => Assert.Equal(answer.Tenant switch { 0 => 1, 1 => 2, _ => 0 }, answer.Seen));
    }

    [Fact]
    public async Task Fails_only_whose_statement_fails()
    {
        await using var application = LogDatabase.Connect(Database.AppConnectionString);
        var reads = await Knowing(application, Fraction);

        var answers = Enumerable.Range(0, 300).Select(i => Ask(reads, TicketLog.Town, Fraction, i % 10)).ToList();
        foreach (var (i, answer) in answers.Index())
        {
            if (i % 10 == 0)
                Assert.Equal(PostgresErrorCodes.DivisionByZero, (await Assert.ThrowsAsync<PostgresException>(() => answer)).SqlState);
            else
                Assert.Equal(100 / (i % 10), await answer);
        }
    }

    [Fact]
    public async Task Lets_nobody_wait_for_a_slow_one()
    {
        await using var application = LogDatabase.Connect(Database.AppConnectionString);
        var reads = await Knowing(application, Sleep, Numbers);

        var slow = Enumerable.Range(0, 4).Select(_ => Ask(reads, TicketLog.Town, Sleep, 3_000)).ToList();
        var quick = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Ask(reads, TicketLog.Town, Numbers, i)));

        Assert.Equal(Enumerable.Range(0, 100), quick);
        Assert.DoesNotContain(slow, read => read.IsCompleted);
        Assert.All(await Task.WhenAll(slow), value => Assert.Equal(3_000, value));
    }

    [Fact]
    public async Task Asks_another_connection_when_one_takes_unusually_long()
    {
        await Database.Execute("create sequence public.askings; grant usage on sequence public.askings to casework_app");
        await using var application = LogDatabase.Connect(Database.AppConnectionString);
        var reads = await Knowing(application, Numbers, Hindered);

        // One connection alone is hindered; that a statement ran twice tells that it was asked elsewhere, too.
        var (rounds, askings) = (0, 0L);
        for (; rounds < 400 && askings <= rounds; rounds++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Ask(reads, TicketLog.Town, i == 3 ? Hindered : Numbers, i)));
            Assert.Equal(Enumerable.Range(0, 40), answers);
            askings = await Database.Ask<long>("select last_value - 4 from public.askings");
        }

        Assert.True(askings > rounds, $"Asked {askings} times in {rounds} rounds.");
    }

    [Fact]
    public async Task Stops_a_slow_one_at_its_own_limit()
    {
        await using var application = LogDatabase.Connect(Database.AppConnectionString);
        var reads = await Knowing(application, new StatementOptions { Prepared = new PreparedStatements(), Timeout = TimeSpan.FromMilliseconds(400) }, Sleep);

        Assert.Equal(200, await Ask(reads, TicketLog.Town, Sleep, 200));
        var stopped = await Assert.ThrowsAsync<PostgresException>(() => Ask(reads, TicketLog.Town, Sleep, 2_000));
        Assert.Equal(PostgresErrorCodes.QueryCanceled, stopped.SqlState);
    }

    [Fact]
    public async Task Goes_on_for_the_others_when_one_leaves()
    {
        await using var application = LogDatabase.Connect(Database.AppConnectionString);
        var reads = await Knowing(application, Numbers);
        using var leaving = new CancellationTokenSource();

        var answers = Enumerable.Range(0, 300).Select(i => Ask(reads, TicketLog.Town, Numbers, i, i % 2 == 0 ? leaving.Token : CancellationToken.None)).ToList();
        await leaving.CancelAsync();

        foreach (var (i, answer) in answers.Index().Where(answer => answer.Index % 2 == 1))
            Assert.Equal(i, await answer);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ask(reads, TicketLog.Town, Numbers, 1, leaving.Token));
    }

    [Fact]
    public async Task Survives_lost_connections()
    {
        await using var application = LogDatabase.Connect(Database.AppConnectionString);
        var reads = await Knowing(application, Numbers);
        await using var superuser = NpgsqlDataSource.Create(Database.SuperuserConnectionString);

        for (var round = 0; round < 5; round++)
        {
            var answers = Enumerable.Range(0, 200).Select(number => Ask(reads, TicketLog.Town, Numbers, number)).ToList();
            await using (var kill = superuser.CreateCommand("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
                await kill.ExecuteScalarAsync();
            Assert.Equal(Enumerable.Range(0, 200), await Task.WhenAll(answers));
        }
    }

    [Fact]
    public async Task Sees_what_was_committed_before_it_was_asked()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async reader =>
        {
            for (var i = 0; i < 100; i++)
            {
                if (reader == 0)
                    await AnotherNodeAdds(ticket);
                var known = Interlocked.Read(ref _acknowledged);
                Assert.InRange((await Node.Log.Read(Ticket.Aggregate, ticket, upTo: null, CancellationToken.None)).Version, known, long.MaxValue);
            }
        }));
    }

    private long _acknowledged;
    private TicketLog? _other;

    private async Task AnotherNodeAdds(StreamKey ticket) =>
        Interlocked.Exchange(ref _acknowledged, (await (_other ??= AnotherNode()).Add(ticket, new TicketEvent.Counted(1))).Version);

    private static Task<TenantReads> Knowing(NpgsqlDataSource application, params string[] statements) =>
        Knowing(application, new StatementOptions { Prepared = new PreparedStatements() }, statements);

    // Statements are read together once they are known to be quick, and prepared.
    private static async Task<TenantReads> Knowing(NpgsqlDataSource application, StatementOptions options, params string[] statements)
    {
        var reads = new TenantReads(application, options);
        foreach (var statement in statements)
        {
            for (var i = 1; i <= 4; i++)
                await Ask(reads, TicketLog.Town, statement, i);
        }

        return reads;
    }

    private static async Task<int> Ask(TenantReads reads, string tenant, string statement, int value, CancellationToken cancel = default) =>
        Assert.Single(await Rows(reads, tenant, statement, value, cancel)).Value;

    private static Task<List<(int Value, string Transaction)>> Rows(TenantReads reads, string tenant, string statement, int value, CancellationToken cancel = default)
    {
        var command = new NpgsqlBatchCommand(statement) { Parameters = { new NpgsqlParameter { Value = value } } };
        return reads.Read(tenant, command, static () => new List<(int, string)>(), static (rows, reader) => rows.Add((reader.GetInt32(0), reader.GetString(1))), cancel);
    }
}
