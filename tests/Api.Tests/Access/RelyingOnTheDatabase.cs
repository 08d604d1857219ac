using Casework.Api.Tests.Testing;
using Npgsql;

namespace Casework.Api.Tests.Access;

/// <summary>Row-level security by itself, with the policy out of the way: the statements are sent as the server's own login.</summary>
public sealed class RelyingOnTheDatabase(CaseworkApi api) : IClassFixture<CaseworkApi>, IAsyncLifetime
{
    private const string OfTenants = """
        select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = 'casework'::regnamespace and c.relkind in ('r', 'p') order by 1
        """;

    private static readonly SemaphoreSlim Filling = new(1);

    public async Task InitializeAsync()
    {
        await Filling.WaitAsync();
        try
        {
            if (await api.Database.Ask<long>("select count(*) from casework.mt_events") > 0)
                return;
            await api.Server.Record(30);
            await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown });
        }
        finally
        {
            Filling.Release();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Shows_no_row_without_a_municipality_nor_to_one_that_has_none()
    {
        var (filled, tables) = (0, await Column(api.Database.SuperuserConnectionString, OfTenants));
        foreach (var table in tables)
        {
            foreach (var login in new[] { api.Database.AppConnectionString, api.Database.OwnerConnectionString })
            {
                foreach (var tenant in new[] { null, "", "01001000", Callers.Town.ToLowerInvariant() + " ", "1300300_" })
                    Assert.Equal((table, tenant, 0L), (table, tenant, await Count(login, table, tenant)));
            }

            // The negative control: the rows are there.
            filled += await Count(api.Database.SuperuserConnectionString, table, null) > 0 ? 1 : 0;
        }

        Assert.True(tables.Count >= 10 && filled >= 8, $"{filled} of {tables.Count} tables have rows.");
    }

    [Fact]
    public async Task Shows_a_municipality_its_own_rows_alone()
    {
        foreach (var table in await Column(api.Database.SuperuserConnectionString, OfTenants))
        {
            // Reads are recorded a moment after they were answered.
            var before = await Own(table);
            var shown = await Count(api.Database.AppConnectionString, table, Callers.OtherTown);
            Assert.True(before <= shown && shown <= await Own(table), $"{table}: {shown} rows, of which {before} are its own.");
        }
    }

    [Fact]
    public async Task Forgets_the_municipality_with_the_transaction_on_a_connection_that_is_used_again()
    {
        await using var pool = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(api.Database.AppConnectionString) { MaxPoolSize = 1, NoResetOnClose = true }.ConnectionString);
        foreach (var end in new[] { "commit", "rollback" })
        {
            await using (var connection = await pool.OpenConnectionAsync())
            {
                await Run(connection, "begin");
                await Run(connection, $"select set_config('casework.tenant', '{Callers.OtherTown}', true)");
                Assert.True((long)(await Run(connection, "select count(*) from casework.mt_events"))! > 0);
                await Run(connection, end);
                Assert.Equal(0L, await Run(connection, "select count(*) from casework.mt_events"));
            }

            await using var again = await pool.OpenConnectionAsync();
            Assert.Equal(0L, await Run(again, "select count(*) from casework.mt_events"));
        }
    }

    [Fact]
    public async Task Is_forced_on_every_table_by_a_policy_that_asks_for_the_municipality()
    {
        Assert.Empty(await Column(api.Database.SuperuserConnectionString, """
            select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relnamespace = 'casework'::regnamespace and c.relkind in ('r', 'p')
              and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))
            """));
        Assert.Empty(await Column(api.Database.SuperuserConnectionString, """
            select polrelid::regclass::text from pg_policy
            where not polpermissive or pg_get_expr(polqual, polrelid) not like '%casework.tenant%'
               or (pg_get_expr(polqual, polrelid) not like '%tenant_id%' and exists (select from pg_attribute a where a.attrelid = polrelid and a.attname = 'tenant_id' and not a.attisdropped))
            """));
    }

    [Fact]
    public async Task Is_passed_by_no_login_view_or_function_of_the_server()
    {
        Assert.Empty(await Column(api.Database.SuperuserConnectionString, """
            select rolname::text from pg_roles
            where (rolsuper or rolbypassrls) and rolname like 'casework%'
               or rolname like 'casework%' and rolname <> 'casework_owner' and pg_has_role(oid, 'casework_owner', 'usage') and not rolsuper
            """));
        // The login that the server has is the one that was looked at, and owns nothing.
        Assert.Empty(await Column(api.Database.AppConnectionString, """
            select current_user::text where (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
            union all select relname::text from pg_class where relnamespace = 'casework'::regnamespace and pg_has_role(current_user, relowner, 'usage')
            """));
        Assert.Empty(await Column(api.Database.SuperuserConnectionString, """
            select relname::text from pg_class
            where relnamespace = 'casework'::regnamespace and relkind in ('v', 'm') and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
            """));
        // A function with its owner's rights still meets the forced policies; none takes the municipality from its caller.
        Assert.Empty(await Column(api.Database.SuperuserConnectionString, """
            select proname::text from pg_proc where pronamespace = 'casework'::regnamespace and prosecdef and prosrc ilike '%set_config%casework.tenant%'
            """));
    }

    private static async Task<long> Count(string login, string table, string? tenant)
    {
        await using var connection = new NpgsqlConnection(login);
        await connection.OpenAsync();
        if (tenant is not null)
        {
            await using var set = new NpgsqlCommand("select set_config('casework.tenant', $1, false)", connection) { Parameters = { new() { Value = tenant } } };
            await set.ExecuteNonQueryAsync();
        }

        try
        {
            return (long)(await Run(connection, $"select count(*) from casework.{table}"))!;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // The login may not even ask.
            return 0;
        }
    }

    private static async Task<object?> Run(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<List<string>> Column(string login, string question)
    {
        await using var connection = new NpgsqlConnection(login);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));
        return values;
    }

    private async Task<long> Own(string table) =>
        long.Parse((await Column(api.Database.SuperuserConnectionString, $"select count(*)::text from casework.{table} where tenant_id = '{Callers.OtherTown}'"))[0], System.Globalization.CultureInfo.InvariantCulture);
}
