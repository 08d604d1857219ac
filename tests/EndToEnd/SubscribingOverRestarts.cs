using System.Globalization;
using System.Text.Json;
using Casework.EndToEnd.Servers;
using Casework.Testing;

namespace Casework.EndToEnd;

/// <summary>The clients of graphql-ws and graphql-sse listen to one process; another one records; the first is killed meanwhile, more than once.</summary>
public sealed class SubscribingOverRestarts(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Forgetful = "graphql-ws, forgetful";
    private const int Kills = 3;

    [Fact]
    public async Task Receives_what_another_process_records_and_misses_nothing()
    {
        await using var servers = await PairOfServers.Start(database);

        var found = await NodeScript.Run("transports/restarts.mjs", TimeSpan.FromMinutes(4), servers.First, servers.Second, servers.Token, servers.Control, $"{Kills}");

        var log = await database.Ask<long[]>("select array_agg(seq_id order by seq_id) from casework.mt_events") ?? [];
        var clients = found.GetProperty("clients").EnumerateObject().ToList();
        Assert.Equal(["graphql-ws", "graphql-sse, distinct connections", "graphql-sse, one connection", Forgetful], clients.Select(client => client.Name));
        Assert.Equal(log, Positions(found.GetProperty("recorded")).Order());
        Assert.True(found.GetProperty("recordedWhileAway").GetInt32() >= Kills);
        foreach (var client in clients)
        {
            var seen = Positions(client.Value.GetProperty("seen")).ToList();
            var connections = client.Value.GetProperty("connections").GetInt32();
            Assert.True(connections > Kills, $"{client.Name} connected {connections} times.");
            if (client.Name == Forgetful)
            {
                // Who does not say what it has seen is told again: so the others do go on where they were.
                Assert.True(seen.Count > log.Length);
                Assert.Equal(log, seen.Distinct().Order());
                continue;
            }

            Assert.Equal(log, seen);
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"subscription over {Kills} kills of its server: {client.Name}: {seen.Count} events of {log.Length} in the log, 0 lost, 0 doubled, {found.GetProperty("recordedWhileAway")} recorded while it was away"));
        }
    }

    private static IEnumerable<long> Positions(JsonElement list) => list.EnumerateArray().Select(position => position.GetInt64());
}
