using Casework.EventStore.Tests.Tickets;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Archiving;

/// <summary>A log of one test alone, whose first position is 1.</summary>
internal sealed class OwnTickets : IAsyncDisposable
{
    private TicketLog? _log;

    public TestDatabase Database { get; } = new();

    public async Task Add(bool closed, int tickets = 1)
    {
        if (_log is null)
        {
            await Database.InitializeAsync();
            _log = new TicketLog(Database);
        }

        await Task.WhenAll(Enumerable.Range(0, tickets).Select(_ => _log.Add(
            TicketLog.NewTicket(), new TicketEvent.Counted(1), closed ? new TicketEvent.Closed(Guid.Empty) : new TicketEvent.Counted(1))));
    }

    /// <summary>As the owner says that rows are moving, in one transaction.</summary>
    public async Task AsOwner(string statements)
    {
        await using var connection = new NpgsqlConnection(Database.OwnerConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"select set_config('casework.tenant', '*', true), set_config('casework.moving', 'on', true); {statements}", connection);
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_log is not null)
            await _log.DisposeAsync();
    }
}
