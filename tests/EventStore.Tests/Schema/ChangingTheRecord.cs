using Casework.EventStore.Tests.Tickets;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Schema;

public class ChangingTheRecord(TestDatabase database) : LogSpec(database)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Node.Add(TicketLog.NewTicket(), new TicketEvent.Noted("told", "phone"));
    }

    [Theory]
    [InlineData("update casework.mt_events set data = '{}'", "casework.mt_events refuses update: the record is append only")]
    [InlineData("delete from casework.mt_events", "casework.mt_events refuses delete: the record is append only")]
    [InlineData("truncate casework.mt_events", "casework.mt_events refuses truncate: the record is append only")]
    [InlineData("update casework.commands set content_hash = ''", "casework.commands refuses update: the record is append only")]
    [InlineData("delete from casework.commands", "casework.commands refuses delete: the record is append only")]
    [InlineData("truncate casework.commands", "casework.commands refuses truncate: the record is append only")]
    [InlineData("delete from casework.mt_streams", "casework.mt_streams refuses delete: the record is append only")]
    [InlineData("truncate casework.mt_streams cascade", "casework.mt_streams refuses truncate: the record is append only")]
    [InlineData("delete from casework.log_head", "casework.log_head refuses delete: the record is append only")]
    [InlineData("delete from casework.subject_keys", "casework.subject_keys refuses delete: the record is append only")]
    public async Task Is_refused_to_the_owner(string statement, string message)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(Database.OwnerConnectionString, statement));

        Assert.Equal(("CW001", message), (refused.SqlState, refused.MessageText));
    }

    [Theory]
    [InlineData("update casework.mt_events set data = '{}'")]
    [InlineData("delete from casework.mt_events")]
    [InlineData("truncate casework.mt_events")]
    [InlineData("alter table casework.mt_events disable trigger all")]
    [InlineData("alter table casework.mt_events disable trigger events_are_append_only")]
    [InlineData("drop trigger events_are_append_only on casework.mt_events")]
    [InlineData("alter table casework.mt_events disable row level security")]
    [InlineData("alter table casework.mt_events no force row level security")]
    [InlineData("drop policy tenant on casework.mt_events")]
    [InlineData("drop table casework.mt_events")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("create or replace function casework.refuse_change() returns trigger language plpgsql as 'begin return null; end'")]
    [InlineData("update casework.commands set content_hash = ''")]
    [InlineData("delete from casework.commands")]
    [InlineData("truncate casework.commands")]
    [InlineData("delete from casework.mt_streams")]
    [InlineData("truncate casework.mt_streams cascade")]
    [InlineData("delete from casework.log_head")]
    [InlineData("delete from casework.subject_keys")]
    [InlineData("update casework.subject_keys set created = now()")]
    public async Task Is_refused_to_the_application(string statement)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(Database.AppConnectionString, statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("update casework.mt_events set is_archived = false")]
    [InlineData("delete from casework.commands")]
    public async Task Would_be_possible_without_the_triggers(string statement)
    {
        // The negative control: the same statements change rows as soon as a superuser switches the triggers off.
        await using var connection = new NpgsqlConnection(Database.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"set local session_replication_role = replica; {statement}", connection);

        Assert.True(await command.ExecuteNonQueryAsync() > 0);
    }

    [Fact]
    public async Task Is_refused_for_the_whole_table_by_triggers_that_always_fire() =>
        Assert.Equal(0, await Database.Ask<long>("""
            select count(*) from (values ('mt_events'), ('commands')) t (name)
            where not exists (
              select from pg_trigger
              where tgrelid = ('casework.' || name)::regclass and not tgisinternal and tgenabled in ('O', 'A')
                and tgtype & 1 = 0 and tgtype & 2 = 2 and tgtype & (8 | 16 | 32) = (8 | 16 | 32))
            """));

    [Fact]
    public async Task Does_not_bring_a_destroyed_key_back()
    {
        await Run(Database.OwnerConnectionString, "select set_config('casework.tenant', '*', false); update casework.subject_keys set wrapped_key = null, destroyed = now()");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(
            Database.OwnerConnectionString,
            "select set_config('casework.tenant', '*', false); update casework.subject_keys set wrapped_key = '\\x00', destroyed = null"));

        Assert.Equal("casework.subject_keys refuses update: a destroyed key stays destroyed", refused.MessageText);
    }

    private static async Task Run(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
