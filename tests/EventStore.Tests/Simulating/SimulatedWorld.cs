using Casework.EventStore.Verifying;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Simulating;

/// <summary>A real database that seeds run in one after the other, each as a tenant of its own.</summary>
internal sealed class SimulatedWorld : IAsyncDisposable
{
    private readonly NpgsqlConnection _superuser;
    private int _tenants;

    private SimulatedWorld(TestDatabase database)
    {
        Database = LogDatabase.Connect(database.AppConnectionString);
        _superuser = new NpgsqlConnection(database.SuperuserConnectionString);
        _superuser.Open();
        Execute("insert into casework.projection_runs (name, version) values ('ledger_totals', 1), ('ledger_entries', 1)");
    }

    public NpgsqlDataSource Database { get; }

    /// <summary>Where the log stood before the seed.</summary>
    public long Before { get; private set; }

    /// <param name="bug">Statements that plant one.</param>
    public static async Task<SimulatedWorld> Make(string bug = "")
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        await database.Execute(Ledger.Tables + bug);
        return new SimulatedWorld(database);
    }

    public int NextTenant()
    {
        Before = Ask<long>("select last_position from casework.log_head");
        return ++_tenants;
    }

    public void EndLeases() => Execute("update casework.projection_runs set lease_until = '-infinity'");

    public bool ProjectedThroughHead() => Ask<bool>("select min(checkpoint) = (select last_position from casework.log_head) from casework.projection_runs");

    public Dictionary<StreamKey, List<(int Number, long Position)>> Log(string tenant)
    {
        var log = new Dictionary<StreamKey, List<(int, long)>>();
        using var command = new NpgsqlCommand($"select stream_id, (data ->> 'By')::int, seq_id from casework.mt_events where tenant_id = '{tenant}' order by stream_id, version", _superuser);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var key = new StreamKey(tenant, reader.GetGuid(0));
            if (!log.TryGetValue(key, out var entries))
                log[key] = entries = [];
            entries.Add((reader.GetInt32(1), reader.GetInt64(2)));
        }

        return log;
    }

    /// <summary>Each event in the entries once (I7), each total the fold of its stream (I6).</summary>
    public IEnumerable<string> WrongRows(string tenant)
    {
        var entries = Ask<long>($"""
            select count(*) from (select e.seq_id from casework.mt_events e left join casework.ledger_entries l on l.position = e.seq_id
             where e.tenant_id = '{tenant}' group by e.seq_id having count(l.position) <> 1) wrong
            """);
        var totals = Ask<long>($"""
            select count(*) from (select stream_id, sum((data ->> 'By')::int), max(version) from casework.mt_events where tenant_id = '{tenant}' group by stream_id) e
              full join (select * from casework.ledger_totals where tenant_id = '{tenant}') t on t.ledger_id = e.stream_id
             where (t.sum, t.version) is distinct from (e.sum, e.max)
            """);
        if (entries > 0)
            yield return $"I7: {entries} events are not projected exactly once.";
        if (totals > 0)
            yield return $"I6: {totals} totals are not the fold of their stream.";
    }

    public async Task<VerificationReport> Verify()
    {
        await using var log = new EventLog(Database, new EventLogOptions { Types = Tickets.TicketLog.Types() });
        return await Verification.Run(Database, log.Decode, null, null, default);
    }

    public async ValueTask DisposeAsync()
    {
        await _superuser.DisposeAsync();
        await Database.DisposeAsync();
    }

    private T Ask<T>(string question)
    {
        using var command = new NpgsqlCommand(question, _superuser);
        return (T)command.ExecuteScalar()!;
    }

    private void Execute(string statement)
    {
        using var command = new NpgsqlCommand(statement, _superuser);
        command.ExecuteNonQuery();
    }
}
