using System.Security.Cryptography;
using System.Text;
using Casework.EventStore.Entries;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Entries;

/// <summary>The canonical bytes of events, beside a second writer: a statement that PostgreSQL answers by itself.</summary>
public class WritingEntries(TestDatabase database) : LogSpec(database)
{
    // A row of every kind of value, with names that are longer in UTF-8 than in characters.
    private const string Example = """
        set session_replication_role = replica;
        delete from casework.mt_events where seq_id = 900001;
        insert into casework.mt_events (seq_id, id, tenant_id, stream_id, version, type, "timestamp", data, bdata, mt_dotnet_type, correlation_id, causation_id, headers)
        values (900001, '018f3c1e-0000-7000-8000-0000000000aB', '09162000', '018f3c1e-1111-7000-8000-000000000001', 3, 'ticket_noted', '2026-03-01 09:30:00.123+01',
                '{"b": 1.50, "a": "Größe \n „x“", "c": null}', '\x00ff', 'Visit, Bench', null, '', '{"command_id": "7"}')
        """;

    private static readonly string InSql = $"""
        select 'casework-event-v1'::bytea || '\x0a'::bytea || {string.Join(" || ", new[]
        {
            "convert_to(seq_id::text, 'UTF8')", "convert_to(id::text, 'UTF8')", "convert_to(tenant_id, 'UTF8')", "convert_to(stream_id::text, 'UTF8')",
            "convert_to(version::text, 'UTF8')", "convert_to(type, 'UTF8')", "convert_to((extract(epoch from \"timestamp\") * 1000000)::bigint::text, 'UTF8')",
            "convert_to(data::text, 'UTF8')", "bdata", "convert_to(mt_dotnet_type, 'UTF8')", "convert_to(correlation_id, 'UTF8')",
            "convert_to(causation_id, 'UTF8')", "convert_to(headers::text, 'UTF8')",
        }.Select(Field))} from casework.mt_events where seq_id = 
        """;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Node.Add(TicketLog.NewTicket(), new TicketEvent.Noted("told", "phone"), new TicketEvent.Counted(1));
        await Database.Execute(Example);
    }

    [Fact]
    public async Task Gives_what_postgresql_makes_of_the_row_by_the_same_rules()
    {
        var last = await Database.Ask<long>("select max(seq_id) from casework.mt_events where seq_id < 900001");
        foreach (var position in Enumerable.Range(1, (int)last).Select(position => (long)position).Append(900001))
            Assert.Equal(Convert.ToHexString((await Database.Ask<byte[]>($"{InSql}{position}"))!), Convert.ToHexString(await Entry(position)));
    }

    [Fact]
    public async Task Gives_the_bytes_that_the_documentation_shows()
    {
        var entry = await Entry(900001);

        Snapshot.Matches(Convert.ToHexStringLower(entry) + "\n" + Convert.ToHexStringLower(SHA256.HashData([0, .. entry])) + "\n", "example.txt");
    }

    [Theory]
    [InlineData("id = gen_random_uuid()")]
    [InlineData("tenant_id = '05315000'")]
    [InlineData("stream_id = gen_random_uuid()")]
    [InlineData("version = 4")]
    [InlineData("type = 'ticket_closed'")]
    [InlineData("\"timestamp\" = \"timestamp\" + interval '1 microsecond'")]
    [InlineData("data = data || '{\"c\": 0}'")]
    [InlineData("data = jsonb_set(data, '{b}', '1.5')")]
    [InlineData("bdata = null")]
    [InlineData("mt_dotnet_type = null")]
    [InlineData("correlation_id = ''")]
    [InlineData("causation_id = null")]
    [InlineData("headers = headers || '{\"actor\": \"ben\"}'")]
    public async Task Gives_others_when_a_column_is_another(string change)
    {
        var before = await Entry(900001);

        await Database.Execute($"set session_replication_role = replica; update casework.mt_events set {change} where seq_id = 900001");

        Assert.NotEqual(before, await Entry(900001));
    }

    [Fact]
    public async Task Gives_the_same_when_the_event_is_archived()
    {
        var before = await Entry(900001);

        await Database.Execute("""
            set session_replication_role = replica;
            insert into casework.archived_events (seq_id, id, stream_id, version, data, bdata, type, "timestamp", tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, is_archived)
            select seq_id, id, stream_id, version, data, bdata, type, "timestamp", tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, true from only casework.mt_events where seq_id = 900001;
            delete from only casework.mt_events where seq_id = 900001
            """);

        Assert.Equal(before, await Entry(900001));
        await Database.Execute("set session_replication_role = replica; delete from casework.archived_events");
    }

    [Fact]
    public async Task Gives_the_hash_of_an_event_that_is_too_long()
    {
        await Database.Execute("""set session_replication_role = replica; update casework.mt_events set data = jsonb_build_object('a', repeat('x', 70000)) where seq_id = 900001""");
        var whole = (await Database.Ask<byte[]>($"{InSql}900001"))!;

        Assert.True(whole.Length > ushort.MaxValue);
        Assert.Equal(Encoding.ASCII.GetBytes("casework-event-hash-v1\n").Concat(SHA256.HashData(whole)), await Entry(900001));
    }

    [Fact]
    public async Task Reads_thousands_in_order_and_whole()
    {
        var ticket = TicketLog.NewTicket();
        for (var i = 0; i < 20; i++)
            await Node.Add(ticket, [.. Enumerable.Range(0, 100).Select(n => new TicketEvent.Noted(new string('y', n * 37), "phone"))]);
        var (last, positions) = (await Node.Log.Head(CancellationToken.None), new List<long>());
        var bytes = 0L;

        await EntryReader.Read(Node.Database, 0, last, entry => { positions.Add(entry.Position); bytes += entry.Bytes.Length; }, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, (int)last).Select(position => (long)position), positions);
        Assert.InRange(bytes, 2_000_000, 20_000_000);
    }

    private static string Field(string column) => $"coalesce(int4send(octet_length({column})) || {column}, '\\xffffffff'::bytea)";

    private async Task<byte[]> Entry(long position)
    {
        byte[]? bytes = null;
        Assert.Equal(1, await EntryReader.Read(Node.Database, position - 1, position, entry => bytes = entry.Bytes.ToArray(), CancellationToken.None));
        return bytes!;
    }
}
