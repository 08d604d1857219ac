using Casework.EventStore.Migrations;
using Casework.EventStore.Tests.Tickets;
using Casework.EventStore.Verifying;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Faults;

/// <summary>R23: the schema changes while commands come in, and behind somebody who holds a lock.</summary>
public sealed class MigratingUnderLoad
{
    // Expand, fill, constrain without a scan under the lock, contract.
    private static readonly string[] Steps =
    [
        "alter table casework.commands add column note text",
        "alter table casework.commands add constraint note_is_short check (length(note) < 100) not valid",
        "alter table casework.commands validate constraint note_is_short",
        "create table casework.notes (id uuid primary key); grant select on casework.notes to casework_app",
        "alter table casework.commands drop constraint note_is_short",
        "alter table casework.commands drop column note",
    ];

    [Fact]
    public async Task Fails_no_command_and_keeps_nobody_waiting()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        await using var node = new TicketLog(database);
        using var done = new CancellationTokenSource();
        var acknowledged = new List<Acknowledged>();
        var slowest = TimeSpan.Zero;
        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (!done.IsCancellationRequested)
            {
                var (command, began) = (TicketLog.Command(), System.Diagnostics.Stopwatch.GetTimestamp());
                var told = await node.Add(TicketLog.NewTicket(), command, null, new TicketEvent.Counted(1));
                lock (acknowledged)
                {
                    acknowledged.Add(new Acknowledged(command.CommandId, told.Position));
                    slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, System.Diagnostics.Stopwatch.GetElapsedTime(began).Ticks));
                }
            }
        }));

        IReadOnlyList<Migration> migrations = [.. Migration.Embedded, .. Steps.Select((sql, number) => Migration.Parse($"{Migration.Embedded[^1].Number + number + 1:000}_step.sql", sql))];
        // A reader in the way: the first step meets its lock, gives up, and comes again once it is gone.
        await using var reader = new NpgsqlConnection(database.SuperuserConnectionString);
        await reader.OpenAsync();
        await using var transaction = await reader.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table casework.commands in access share mode", reader))
            await hold.ExecuteNonQueryAsync();
        var migrating = Database.Migrate(database.OwnerConnectionString, migrations, default);
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        await transaction.RollbackAsync();
        var applied = await migrating;
        await done.CancelAsync();
        await writing;

        Assert.Equal(Steps.Length, applied.Count);
        var report = await Verification.Run(node.Database, node.Log.Decode, acknowledged, null, default);
        Assert.Empty(report.Violations);
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Report.Line($"R23 migration under load: {applied.Count} steps, {acknowledged.Count} commands, 0 failed, the slowest {slowest.TotalSeconds:F1} s (a reader held a lock for 2.5 s)");
    }
}
