using Casework.EventStore;
using Casework.Projections.Questions;
using Casework.Testing;
using Npgsql;

namespace Casework.Projections.Tests.Questions;

public class TakingTooLong(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly PageRequest Anything = new();

    [Fact]
    public async Task Is_stopped_by_the_database_itself()
    {
        await using var application = NpgsqlDataSource.Create(database.AppConnectionString);
        var hasty = new PathwaySummaries(new PageReader(new TenantReads(application, new StatementOptions { Timeout = TimeSpan.FromMilliseconds(100) }), Worklist.Cursors));
        var patient = new PathwaySummaries(new PageReader(new TenantReads(application), Worklist.Cursors));
        await using var holder = new NpgsqlConnection(database.SuperuserConnectionString);
        await holder.OpenAsync();
        await using var holding = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table casework.pathway_summaries in access exclusive mode", holder))
            await hold.ExecuteNonQueryAsync();

        var stopped = await Assert.ThrowsAsync<PostgresException>(() => hasty.Page(Worklist.Tenant, Anything, CancellationToken.None));
        var waiting = patient.Page(Worklist.Tenant, Anything, CancellationToken.None);

        Assert.Equal(PostgresErrorCodes.QueryCanceled, stopped.SqlState);
        Assert.False(waiting.IsCompleted);
        await holding.RollbackAsync();
        Assert.Empty((await waiting).Edges);
    }

    [Fact]
    public async Task Leaves_no_limit_on_the_connection()
    {
        await using var application = new NpgsqlDataSourceBuilder(database.AppConnectionString) { ConnectionStringBuilder = { MaxPoolSize = 1, NoResetOnClose = true } }.Build();
        await new PathwaySummaries(new PageReader(new TenantReads(application, new StatementOptions { Timeout = TimeSpan.FromSeconds(1) }), Worklist.Cursors)).Page(Worklist.Tenant, Anything, CancellationToken.None);

        await using var command = application.CreateCommand("select current_setting('statement_timeout')");
        Assert.Equal("0", await command.ExecuteScalarAsync());
    }
}
