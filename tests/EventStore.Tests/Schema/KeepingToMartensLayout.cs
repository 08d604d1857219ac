using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Schema;

public class KeepingToMartensLayout(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("mt_streams", """
        tenant_id character varying not null default '*DEFAULT*'::character varying
        id uuid not null
        type character varying
        version bigint
        timestamp timestamp with time zone not null default now()
        created timestamp with time zone not null default now()
        is_archived boolean not null default false
        """)]
    [InlineData("mt_events", """
        seq_id bigint not null
        id uuid not null
        stream_id uuid
        version bigint not null
        data jsonb not null
        bdata bytea
        type character varying(500) not null
        timestamp timestamp with time zone not null
        tenant_id character varying
        mt_dotnet_type character varying
        correlation_id character varying
        causation_id character varying
        headers jsonb
        is_archived boolean not null default false
        """)]
    [InlineData("mt_event_progression", """
        name character varying not null
        last_seq_id bigint
        last_updated timestamp with time zone default transaction_timestamp()
        """)]
    public async Task Has_the_columns_of(string table, string columns) =>
        Assert.Equal(columns, string.Join('\n', await Rows(Columns(table))));

    [Fact]
    public async Task Has_the_keys_of_it() =>
        Assert.Equal(
            [
                "mt_event_progression PRIMARY KEY (name)",
                "mt_events FOREIGN KEY (tenant_id, stream_id) REFERENCES casework.mt_streams(tenant_id, id)",
                "mt_events PRIMARY KEY (seq_id)",
                "mt_streams PRIMARY KEY (tenant_id, id)",
            ],
            await Rows("""
                select c.relname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k join pg_class c on c.oid = k.conrelid
                where c.relname like 'mt\_%' and c.relnamespace = 'casework'::regnamespace order by 1
                """));

    [Fact]
    public async Task Has_no_other_table_column_or_sequence_of_that_name() =>
        Assert.Equal(
            ["S mt_events_sequence", "r mt_event_progression", "r mt_events", "r mt_streams"],
            await Rows("""
                select relkind::text || ' ' || relname from pg_class
                where relname like 'mt\_%' and relkind not in ('i', 't') and relnamespace = 'casework'::regnamespace order by 1
                """));

    // One more could refuse what Marten appends.
    [Fact]
    public async Task Has_no_other_unique_index() =>
        Assert.Equal(
            [
                "mt_event_progression pkey_mt_event_progression_name",
                "mt_events pk_mt_events_stream_and_version",
                "mt_events pkey_mt_events_seq_id",
                "mt_streams pkey_mt_streams_tenant_id_id",
            ],
            await Rows("""
                select t.relname || ' ' || i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                where x.indisunique and t.relname like 'mt\_%' and t.relnamespace = 'casework'::regnamespace order by 1
                """));

    [Fact]
    public async Task Computes_no_column() =>
        Assert.Empty(await Rows("""
            select attname::text from pg_attribute
            where attrelid in ('casework.mt_streams'::regclass, 'casework.mt_events'::regclass, 'casework.mt_event_progression'::regclass)
              and (attgenerated <> '' or attidentity <> '' or attisdropped)
            """));

    [Fact]
    public async Task Notices_a_column_that_was_added()
    {
        var empty = await database.CreateEmpty();
        await EventStore.Migrations.Database.Migrate(empty, CancellationToken.None);
        await using var owner = NpgsqlDataSource.Create(empty);
        await using var adding = owner.CreateCommand("alter table casework.mt_event_progression add mode varchar");
        await adding.ExecuteNonQueryAsync();

        Assert.EndsWith("\nmode character varying", string.Join('\n', await Rows(Columns("mt_event_progression"), empty)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_its_sequence_and_its_unique_versions()
    {
        Assert.Equal(
            "bigint from 1 by 1 to 9223372036854775807 cache 1 cycle f of mt_events.seq_id",
            await database.Ask<string>("""
                select format('%s from %s by %s to %s cache %s cycle %s of %s.%s', s.data_type, s.start_value, s.increment_by, s.max_value,
                              s.cache_size, s.cycle, t.relname, a.attname)
                from pg_sequences s
                join pg_depend d on d.objid = 'casework.mt_events_sequence'::regclass and d.classid = 'pg_class'::regclass and d.deptype = 'a'
                join pg_class t on t.oid = d.refobjid join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
                where s.schemaname = 'casework' and s.sequencename = 'mt_events_sequence'
                """));
        Assert.Equal(
            "CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON casework.mt_events USING btree (tenant_id, stream_id, version)",
            await database.Ask<string>("select indexdef from pg_indexes where indexname = 'pk_mt_events_stream_and_version'"));
    }

    private static string Columns(string table) => $"""
        select attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
               || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = 'casework.{table}'::regclass and attnum > 0 order by attnum
        """;

    private async Task<List<string>> Rows(string query, string? anotherDatabase = null)
    {
        await using var connection = new NpgsqlConnection(anotherDatabase ?? database.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
