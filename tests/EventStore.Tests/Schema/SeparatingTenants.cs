using Casework.EventStore.Tests.Tickets;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Schema;

public class SeparatingTenants(TestDatabase database) : LogSpec(database)
{
    private const string Other = "05315000";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (await Node.Log.Head(CancellationToken.None) > 0)
            return;
        await Node.Add(TicketLog.NewTicket(), new TicketEvent.Noted("ours", "phone"));
        await Node.Add(TicketLog.NewTicket(Other), new TicketEvent.Noted("theirs", "phone"));
    }

    [Theory]
    [InlineData("mt_events")]
    [InlineData("mt_streams")]
    [InlineData("commands")]
    [InlineData("subject_keys")]
    public async Task Shows_a_tenant_its_own_rows_only(string table)
    {
        string[] roles = [Database.AppConnectionString, Database.OwnerConnectionString];
        foreach (var role in roles)
        {
            Assert.Equal([TicketLog.Town], await TenantsSeen(role, table, TicketLog.Town));
            Assert.Equal([Other], await TenantsSeen(role, table, Other));
            Assert.Equal([Other, TicketLog.Town], await TenantsSeen(role, table, "*"));
            Assert.Empty(await TenantsSeen(role, table, "01001000"));
            Assert.Empty(await TenantsSeen(role, table, ""));
            Assert.Empty(await TenantsSeen(role, table, null));
        }

        // The negative control: without row-level security the rows are there to be seen.
        Assert.Equal([Other, TicketLog.Town], await TenantsSeen(Database.SuperuserConnectionString, table, null));
    }

    [Fact]
    public async Task Forgets_the_tenant_with_the_transaction()
    {
        await using var source = NpgsqlDataSource.Create(Database.AppConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using (var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new($"select set_config('casework.tenant', '{Other}', true)"), new("select count(*) from casework.mt_events") },
        })
            await batch.ExecuteNonQueryAsync();
        await using var count = new NpgsqlCommand("select count(*) from casework.mt_events", connection);

        Assert.Equal(0L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Refuses_rows_for_another_tenant()
    {
        await using var connection = new NpgsqlConnection(Database.AppConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"set casework.tenant = '{TicketLog.Town}'; insert into casework.mt_streams (tenant_id, id) values ('{Other}', gen_random_uuid())", connection);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Guards_every_table_that_names_a_tenant() =>
        Assert.Equal(0, await Database.Ask<long>("""
            select count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'casework'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
            """));

    [Fact]
    public async Task Hides_another_tenants_stream_from_the_log()
    {
        var theirs = await Database.Ask<Guid>($"select id from casework.mt_streams where tenant_id = '{Other}'");

        Assert.Empty(await Node.History(new StreamKey(TicketLog.Town, theirs)));
        Assert.Single(await Node.History(new StreamKey(Other, theirs)));
        Assert.All(
            (await Node.Log.ReadPage(0, 100, new LogFilter(Other), CancellationToken.None)).Events, e => Assert.Equal(Other, e.Stream.Tenant));
    }

    private static async Task<List<string>> TenantsSeen(string role, string table, string? tenant)
    {
        await using var connection = new NpgsqlConnection(role);
        await connection.OpenAsync();
        if (tenant is not null)
        {
            await using var set = new NpgsqlCommand($"set casework.tenant = '{tenant}'", connection);
            await set.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand($"select distinct tenant_id from casework.{table} order by 1", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var tenants = new List<string>();
        while (await reader.ReadAsync())
            tenants.Add(reader.GetString(0));
        return tenants;
    }
}
