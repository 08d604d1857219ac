using Casework.EventStore.Migrations;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Migrations;

public sealed class MigratingADatabase(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Migration First = Migration.Parse("001_first.sql", "create table casework.first (n int)");
    private static readonly Migration Second = Migration.Parse("002_second.sql", "create table casework.second as select n from casework.first");

    [Fact]
    public async Task Applies_each_step_once_in_order()
    {
        var empty = await database.CreateEmpty();

        Assert.Equal(["001_first.sql", "002_second.sql"], await Database.Migrate(empty, [Second, First], default));
        Assert.Empty(await Database.Migrate(empty, [First, Second], default));
        Assert.Equal($"1 {First.Checksum}, 2 {Second.Checksum}", await Ask(empty, "select string_agg(number || ' ' || checksum, ', ' order by number) from casework.schema_migrations"));
    }

    [Fact]
    public async Task Applies_only_what_is_missing()
    {
        var empty = await database.CreateEmpty();
        await Database.Migrate(empty, [First], default);

        Assert.Equal(["002_second.sql"], await Database.Migrate(empty, [First, Second], default));
    }

    [Fact]
    public async Task Is_done_once_when_many_nodes_start_together()
    {
        var empty = await database.CreateEmpty();
        var slow = Migration.Parse("001_slow.sql", "create table casework.slow (n int); select pg_sleep(0.3)");

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Database.Migrate(empty, [slow, Migration.Parse("002_more.sql", "insert into casework.slow values (1)")], default)));

        Assert.Equal(2, applied.Sum(names => names.Count));
        Assert.Equal(1L, await Ask(empty, "select count(*) from casework.slow"));
    }

    [Fact]
    public async Task Refuses_a_step_that_was_changed_after_it_was_applied()
    {
        var empty = await database.CreateEmpty();
        await Database.Migrate(empty, [First], default);

        var refused = await Assert.ThrowsAsync<MigrationException.ChangedAfterApplied>(
            () => Database.Migrate(empty, [First with { Sql = "create table casework.other (n int)" }, Second], default));

        Assert.Contains("001_first.sql", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await Ask(empty, "select count(*) from casework.schema_migrations"));
    }

    [Fact]
    public async Task Refuses_a_database_that_is_newer_than_the_program()
    {
        var empty = await database.CreateEmpty();
        await Database.Migrate(empty, [First, Second], default);

        await Assert.ThrowsAsync<MigrationException.DatabaseIsNewer>(() => Database.Migrate(empty, [First], default));
    }

    [Fact]
    public async Task Refuses_a_step_before_one_that_was_applied()
    {
        var empty = await database.CreateEmpty();
        await Database.Migrate(empty, [Migration.Parse("002_second.sql", "select 1")], default);

        await Assert.ThrowsAsync<MigrationException.OutOfOrder>(
            () => Database.Migrate(empty, [First, Migration.Parse("002_second.sql", "select 1")], default));
    }

    [Fact]
    public async Task Leaves_nothing_of_a_step_that_fails()
    {
        var empty = await database.CreateEmpty();

        var failed = await Assert.ThrowsAsync<MigrationException.StepFailed>(
            () => Database.Migrate(empty, [First, Migration.Parse("002_broken.sql", "create table casework.half (n int); select 1 / 0")], default));

        Assert.Contains("002_broken.sql", failed.Message, StringComparison.Ordinal);
        Assert.Equal("casework.first ", await Ask(empty, "select concat(to_regclass('casework.first'), ' ', to_regclass('casework.half'))"));
    }

    [Fact]
    public async Task Waits_for_a_table_that_somebody_holds()
    {
        var empty = await database.CreateEmpty();
        await Database.Migrate(empty, [First], default);
        await using var holder = new NpgsqlConnection(empty);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var held = new NpgsqlCommand("lock table casework.first", holder))
            await held.ExecuteNonQueryAsync();

        var migrating = Database.Migrate(empty, [First, Migration.Parse("002_alter.sql", "alter table casework.first add m int")], default);
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        Assert.False(migrating.IsCompleted);
        await transaction.CommitAsync();

        Assert.Equal(["002_alter.sql"], await migrating);
    }

    [Fact]
    public async Task Says_whether_the_program_and_the_database_agree()
    {
        await using var migrated = NpgsqlDataSource.Create(database.AppConnectionString);
        await using var empty = NpgsqlDataSource.Create(await database.CreateEmpty());

        Assert.True(await Database.IsCurrent(migrated, default));
        Assert.False(await Database.IsCurrent(empty, default));
    }

    private static async Task<object?> Ask(string connectionString, string question)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }
}
