using System.Net.WebSockets;
using System.Text;
using Casework.GraphQL.Http.Streaming;
using Casework.GraphQL.Tests.Http;
using Casework.Testing;

namespace Casework.GraphQL.Tests.Attacks;

/// <summary>Sockets and event streams that are opened, kept and flooded by who means no good.</summary>
[Collection(Alone.Name)]
public class AttackingStreams
{
    private const string Init = """{"type":"connection_init","payload":{"caller":"ada"}}""";
    private const int LongestMessage = 256 * 1024;

    [Fact]
    public Task G26_no_connection_init() => Socket(
        "G26 no connection_init", "4408", static host => SocketClient.Open(host), client => Closed(client, 4408), streaming => streaming with { InitTimeout = TimeSpan.FromMilliseconds(100) });

    [Fact]
    public Task G26_a_second_connection_init() => Socket("G26 a second connection_init", "4429", Connect, async client =>
    {
        await client.Send(Init);
        await Closed(client, 4429);
    });

    [Fact]
    public Task G26_the_same_id() => Socket("G26 the same id", "4409", Connect, async client =>
    {
        await client.Subscribe("1", "subscription{silent}");
        await client.Subscribe("1", "subscription{silent}");
        await Closed(client, 4409);
    });

    [Fact]
    public Task G26_a_flood_of_pings() => Socket("G26 1,000 pings", "4400", Connect, async client =>
    {
        await Task.WhenAll(Flood(), Closed(client, 4400));

        async Task Flood()
        {
            try
            {
                for (var ping = 0; ping < 1_000; ping++)
                    await client.Send("""{"type":"ping"}""");
            }
            catch (WebSocketException)
            {
                // Cut off in the middle of it.
            }
        }
    });

    [Fact]
    public Task G26_half_open() => Socket(
        "G26 half-open", "cut off", Connect, client => client.CutOff(), streaming => streaming with { KeepAlive = TimeSpan.FromMilliseconds(100) });

    [Theory]
    [InlineData("too large", LongestMessage + 1, "x")]
    [InlineData("10 MB", 10_000_000, "x")]
    [InlineData("JSON 100,000 levels deep", 100_000, "[")]
    public Task G26_a_message(string what, int length, string text)
    {
        // The attacker's own work, done before.
        var message = Encoding.UTF8.GetBytes(text.Times(length));
        return Socket($"G26 a message: {what}", "4400", Connect, async client =>
        {
            var sending = client.Send(message);
            await Closed(client, 4400);
            await sending;
        });
    }

    [Fact]
    public Task G26_a_binary_message() => Socket("G26 a binary message", "4400", Connect, async client =>
    {
        await client.Send("""{"type":"ping"}""", WebSocketMessageType.Binary);
        await Closed(client, 4400);
    });

    [Fact]
    public Task G26_ten_thousand_subscribes() => Socket(
        "G26 10,000 subscribes on a socket",
        "100 active, 9,900 refused",
        Connect,
        async client =>
        {
            const int Subscribes = 10_000;
            var refused = 0;
            await Task.WhenAll(Subscribe(), Read());
            Assert.Equal(Subscribes - 100, refused);
            await client.Close();

            async Task Subscribe()
            {
                for (var i = 0; i < Subscribes; i++)
                    await client.Subscribe($"{i}", "subscription{silent}");
            }

            async Task Read()
            {
                for (; refused < Subscribes - 100; refused++)
                    Assert.Contains("TOO_MANY_OPERATIONS", await client.Receive(), StringComparison.Ordinal);
            }
        },
        most: (3_000, 400));

    [Fact]
    public async Task G26_a_thousand_event_streams_of_one_caller()
    {
        await using var host = await HttpHost.Start();
        await Bounded.Run("G26 SSE: 1,000 streams of one caller", "100 open, 900 refused 429", async () =>
        {
            var streams = await Open(host, 1_000);
            Assert.Equal((100, 900), (streams.Count(stream => (int)stream.Status == 200), streams.Count(stream => (int)stream.Status == 429)));
            await Close(host, streams);
        }, most: (3_000, 200));
        await Served(host);
    }

    [Fact]
    public async Task G26_a_thousand_idle_event_streams()
    {
        await using var host = await Start(streaming => streaming with { MaxStreamsPerCaller = 1_000, KeepAlive = TimeSpan.FromSeconds(30) });
        // What earlier tests left running in this process is not the streams'.
        var before = Environment.CpuUsage.TotalTime;
        await Task.Delay(500);
        var others = (int)(Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        var streams = await Open(host, 1_000);
        await host.Seen.Silent.Reaches(1_000);
        await Bounded.Run("G26 SSE: 1,000 idle streams, for 500 ms", "idle", () => Task.Delay(500), most: (50 + others, 20));
        await Bounded.Run("G26 SSE: a request beside 1,000 idle streams", "answered", () => Served(host));
        await Close(host, streams);
    }

    private static async Task Socket(
        string name,
        string outcome,
        Func<HttpHost, Task<SocketClient>> open,
        Func<SocketClient, Task> attack,
        Func<StreamingOptions, StreamingOptions>? change = null,
        (int Milliseconds, int Megabytes)? most = null)
    {
        await using var host = await Start(change ?? (streaming => streaming));
        await Bounded.Run(name, outcome, async () =>
        {
            using var client = await open(host);
            await attack(client);
        }, most);
        await host.Seen.Silent.Reaches(0);
        await Served(host);
    }

    private static Task<HttpHost> Start(Func<StreamingOptions, StreamingOptions> change) => HttpHost.Start(options => options with { Streaming = change(options.Streaming) });

    private static Task<SocketClient> Connect(HttpHost host) => SocketClient.Connect(host);

    private static async Task Closed(SocketClient client, int code) => Assert.Equal(code, await client.Closed());

    private static async Task Served(HttpHost host) => Assert.Equal("""{"data":{"hello":"Hello"}}""", (await host.Post("""{"query":"{hello}"}""")).Body);

    private static Task<EventStreamClient[]> Open(HttpHost host, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => EventStreamClient.Post(host, "subscription{silent}", caller: "ada")));

    private static async Task Close(HttpHost host, EventStreamClient[] streams)
    {
        foreach (var stream in streams)
            stream.Dispose();
        await host.Seen.Silent.Reaches(0);
    }
}
