using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.Seeding;
using Casework.Api.Tests.CommandLine;
using Casework.Api.Tests.Seeding;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.EventStore.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Api.Tests.Durability;

/// <summary>Looks into the log and the read models of a data folder, beside its server, for anything lost, doubled or made up.</summary>
internal sealed class Audit : IAsyncDisposable
{
    private readonly CaseworkRuntime _runtime;
    private readonly NpgsqlDataSource _superuser;

    private Audit(CaseworkRuntime runtime, NpgsqlDataSource superuser) => (_runtime, _superuser) = (runtime, superuser);

    public static async Task<Audit> Beside(DataFolder data)
    {
        // This process may hold connections to a PostgreSQL that a server of the test has ended since.
        NpgsqlConnection.ClearAllPools();
        var settings = new CaseworkSettings { DataFolder = data.Path };
        var runtime = await CaseworkRuntime.StartOrJoin(settings, NullLoggerFactory.Instance, CancellationToken.None);
        var postgres = await PrivatePostgres.Join(settings.PrivatePostgres, NullLogger.Instance, CancellationToken.None);
        return new Audit(runtime, NpgsqlDataSource.Create(postgres!.ConnectionString(role: DatabaseRole.Superuser)));
    }

    public async ValueTask DisposeAsync()
    {
        await _superuser.DisposeAsync();
        await _runtime.DisposeAsync();
    }

    /// <summary>Power is assumed to fail, so PostgreSQL must write through.</summary>
    public async Task WritesThrough() =>
        Assert.Equal("on on on", await Ask<string>("select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'))"));

    /// <summary>Positions and versions have no gaps, and each command has its events exactly once; those acknowledged are there.</summary>
    public async Task LogHolds(IReadOnlySet<Guid> acknowledged)
    {
        var stored = new List<StoredEvent>();
        await foreach (var one in _runtime.Log.ReadStored(after: 0))
            stored.Add(one);
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(position => (long)position), stored.Select(one => one.Position));
        Assert.Equal(stored.Count, stored.Select(one => one.EventId).Distinct().Count());
        Assert.All(stored.GroupBy(one => one.Stream), stream => Assert.Equal(Enumerable.Range(1, stream.Count()).Select(version => (long)version), stream.Select(one => one.Version)));
        Assert.Equal(stored.Count, await Ask<long>("select last_position from casework.log_head"));

        var commands = await Commands();
        var byCommand = stored.ToLookup(CommandOf);
        Assert.Empty(byCommand.Select(events => events.Key).Except(commands.Keys));
        Assert.All(commands, command => Assert.Equal(
            Enumerable.Range(0, command.Value.Events).Select(back => command.Value.Position - back).Order(), byCommand[command.Key].Select(one => one.Position)));
        Assert.Empty(acknowledged.Except(commands.Keys));
    }

    /// <summary>What is recorded of each story is its beginning, and nothing else.</summary>
    public async Task TellsStories(ulong seed, int stories)
    {
        var teller = new StoryTeller(seed, Rules.OfTheHouse);
        var town = ToldTown.Of(teller, stories);
        foreach (var pathway in Enumerable.Range(0, stories).Select(number => teller.Tell(number).Pathway))
        {
            var recorded = await _runtime.Log.ReadStream<PathwayEvent>(pathway, null, CancellationToken.None);
            Assert.Equal(
                town.On(pathway.Id).Take(recorded.Count).Select(one => (one.CommandId, one.Event.GetType())),
                recorded.Select(one => (one.Headers.CommandId, one.Event.GetType())));
        }
    }

    /// <summary>Every file that was taken over was handed over by the same command, once; and the other way round.</summary>
    public async Task TransfersAreWhole(int atLeast)
    {
        Assert.Equal("", await Ask<string>("""
            select coalesce(string_agg(transfer, ' '), '') from (
              select data ->> 'TransferId' as transfer, count(*) filter (where type = 'pathway_handed_over') as gone, count(*) filter (where type = 'pathway_taken_over') as come,
                     count(distinct headers ->> 'command_id') as commands
                from casework.mt_events where type in ('pathway_handed_over', 'pathway_taken_over') group by 1) sides
             where (gone, come, commands) <> (1, 1, 1)
            """));
        Assert.InRange(await Ask<long>("select count(*) from casework.mt_events where type = 'pathway_taken_over'"), atLeast, long.MaxValue);
    }

    /// <summary>For the negative control: one side of a transfer.</summary>
    public async Task LoseHalfOf(Guid commandId)
    {
        await using var batch = _superuser.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set local session_replication_role = replica"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"delete from casework.mt_events where type = 'pathway_handed_over' and headers ->> 'command_id' = '{commandId}'"));
        Assert.Equal(1, await batch.ExecuteNonQueryAsync());
    }

    /// <summary>The rows that were written as events came in are those of a rebuild.</summary>
    public async Task ReadModelsAreTheFoldOfTheLog()
    {
        var head = await _runtime.Log.Head(CancellationToken.None);
        Assert.True(await _runtime.Projections.WaitFor(ReadModels.Names, head, TimeSpan.FromSeconds(20), CancellationToken.None), "The read models do not catch up.");
        var live = await Rows();
        foreach (var name in ReadModels.Names)
            await _runtime.Projections.Rebuild(name, progress: null, CancellationToken.None);
        Assert.Equal(live, await Rows());
    }

    /// <summary>For the negative control: what no role of the program may do.</summary>
    public async Task Lose(Guid commandId)
    {
        await using var batch = _superuser.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set local session_replication_role = replica"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"delete from casework.mt_events where headers ->> 'command_id' = '{commandId}'"));
        Assert.Equal(1, await batch.ExecuteNonQueryAsync());
    }

    private static Guid CommandOf(StoredEvent stored) => JsonDocument.Parse(stored.Headers).RootElement.GetProperty("command_id").GetGuid();

    private async Task<Dictionary<Guid, (long Position, int Events)>> Commands()
    {
        var commands = new Dictionary<Guid, (long, int)>();
        await using var query = _superuser.CreateCommand("select command_id, position, event_count from casework.commands");
        await using var reader = await query.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            commands.Add(reader.GetGuid(0), (reader.GetInt64(1), reader.GetInt32(2)));
        return commands;
    }

    private async Task<Dictionary<string, string>> Rows()
    {
        var tables = await Ask<string[]>("select array_agg(relname::text order by relname) from pg_class where relnamespace = 'casework'::regnamespace and relkind = 'r' and replace(relname, '_', '') = any ($1)", (object)ReadModels.Names.Select(name => name.ToLowerInvariant()).ToArray());
        Assert.Equal(ReadModels.Names.Count, tables.Length);
        var rows = new Dictionary<string, string>();
        foreach (var table in tables)
            rows[table] = await Ask<string>($"select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from casework.{table} t");
        return rows;
    }

    private async Task<T> Ask<T>(string question, params object[] parameters)
    {
        await using var query = _superuser.CreateCommand(question);
        foreach (var parameter in parameters)
            query.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return (T)(await query.ExecuteScalarAsync())!;
    }
}
