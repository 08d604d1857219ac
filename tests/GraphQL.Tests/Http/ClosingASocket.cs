using System.Net;
using System.Net.WebSockets;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Tests.Http;

/// <summary>Everything for which a socket is closed, and its code.</summary>
public class ClosingASocket
{
    private const string Init = """{"type":"connection_init","payload":{"caller":"ada"}}""";

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"unheard"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"ping","payload":7}""")]
    [InlineData("""{"type":"pong","payload":[]}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"complete","id":7}""")]
    [InlineData("""{"type":"subscribe"}""")]
    [InlineData("""{"type":"subscribe","id":""}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":7}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""")]
    [InlineData("""{"type":"subscribe","id":"\ud800","payload":{"query":"{hello}"}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{hello}","variables":[]}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{hello}","query":"{hello}"}}""")]
    public async Task For_a_message_that_is_none(string message)
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Send(message);
        Assert.StartsWith("4400 ", await client.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_message_that_is_none_before_it_has_begun()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Open(host);
        await client.Send("{");
        Assert.StartsWith("4400 ", await client.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_json_that_is_nested_too_deeply()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Send($$"""{"type":"ping","payload":{"a":{{new string('[', 10_000)}}{{new string(']', 10_000)}} } }""");
        Assert.StartsWith("4400 ", await client.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_bytes_that_are_no_text()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Send("""{"type":"ping"}""", WebSocketMessageType.Binary);
        Assert.Equal("4400 Binary messages are not understood.", await client.Receive());
    }

    [Theory]
    [InlineData(1000, "{\"type\":\"pong\"}")]
    [InlineData(1001, "4400 The message is larger than 1000 bytes.")]
    [InlineData(3_000_000, "4400 The message is larger than 1000 bytes.")]
    public async Task For_a_message_that_is_too_large(int bytes, string answer)
    {
        await using var host = await HttpHost.Start(options => options with { MaxBodyBytes = 1000 });
        using var client = await SocketClient.Connect(host);
        await client.Send("""{"type":"ping"}""".PadRight(bytes));
        Assert.Equal(answer, await client.Receive());
    }

    [Fact]
    public async Task For_a_subscription_before_it_has_begun()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Open(host);
        await client.Subscribe("1", "{hello}");
        Assert.Equal("4401 Unauthorized", await client.Receive());
    }

    [Fact]
    public async Task For_a_subscription_before_the_host_knows_who_it_is()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Open(host);
        await client.Send("""{"type":"connection_init","payload":{"caller":"slow"}}""");
        await client.Subscribe("1", "{hello}");
        Assert.Equal("4401 Unauthorized", await client.Receive());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "4403 Forbidden")]
    [InlineData("""{"type":"connection_init","payload":null}""", "4403 Forbidden")]
    [InlineData("""{"type":"connection_init","payload":{"caller":"nobody"}}""", "4403 Forbidden")]
    [InlineData("""{"type":"connection_init","payload":{"caller":"broken"}}""", "4500 Internal server error")]
    [InlineData(Init, "{\"type\":\"connection_ack\"}")]
    public async Task For_who_is_not_let_in(string init, string answer)
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Open(host);
        await client.Send(init);
        Assert.Equal(answer, await client.Receive());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task For_another_subprotocol(string? subprotocol)
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Open(host, subprotocol);
        Assert.Equal("4406 Subprotocol not acceptable", await client.Receive());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"type":"connection_init","payload":{"caller":"slow"}}""")]
    public async Task For_not_beginning_in_time(string? init)
    {
        await using var host = await Start(streaming => streaming with { InitTimeout = TimeSpan.FromMilliseconds(200) });
        using var client = await SocketClient.Open(host);
        if (init is not null)
            await client.Send(init);
        Assert.Equal("4408 Connection initialisation timeout", await client.Receive());
    }

    [Fact]
    public async Task For_an_id_that_is_taken()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", "subscription{silent}");
        await client.Subscribe("2", "subscription{silent}");
        await host.Seen.Silent.Reaches(2);
        await client.Subscribe("1", "{hello}");
        Assert.Equal("4409 Subscriber for 1 already exists", await client.Receive());
        await host.Seen.Silent.Reaches(0);
    }

    [Fact]
    public async Task For_beginning_twice()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Send(Init);
        Assert.Equal("4429 Too many initialisation requests", await client.Receive());

        using var hasty = await SocketClient.Open(host);
        await hasty.Send("""{"type":"connection_init","payload":{"caller":"slow"}}""");
        await hasty.Send(Init);
        Assert.Equal("4429 Too many initialisation requests", await hasty.Receive());
    }

    [Fact]
    public async Task For_silence()
    {
        await using var host = await Start(streaming => streaming with { KeepAlive = TimeSpan.FromMilliseconds(100) });
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", "subscription{silent}");
        await host.Seen.Silent.Reaches(1);
        Assert.InRange(await client.CutOff(), 1, 5);
        await host.Seen.Silent.Reaches(0);
    }

    [Fact]
    public async Task For_a_flood_of_pings()
    {
        await using var host = await Start(streaming => streaming with { MaxPings = 10 });
        using var client = await SocketClient.Connect(host);
        for (var ping = 0; ping < 10; ping++)
            await client.Send("""{"type":"ping"}""");
        Assert.All(await client.Receive(10), pong => Assert.Equal("""{"type":"pong"}""", pong));
        await client.Send("""{"type":"ping"}""");
        Assert.Equal("4400 Too many pings.", await client.Receive());
    }

    [Fact]
    public async Task For_not_reading_after_its_source_was_held_back()
    {
        await using var host = await Start(streaming => streaming with { ReaderPatience = TimeSpan.FromMilliseconds(500) });
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", "subscription{large(bytes:200000)}");
        await client.Subscribe("2", "subscription{silent}");
        await host.Seen.Silent.Reaches(1);
        await host.Seen.Silent.Reaches(0);
        Assert.InRange(host.Seen.LargeGiven, 2, 200);
    }

    [Fact]
    public async Task Does_not_come_for_reading_slowly()
    {
        await using var host = await Start(streaming => streaming with { ReaderPatience = TimeSpan.FromSeconds(20) });
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", "subscription{large(bytes:200000)}");
        for (var read = 0; read < 100; read++)
            Assert.InRange((await client.Receive()).Length, 200_000, 200_100);
        await client.Send("""{"type":"complete","id":"1"}""");
        await client.Close();
    }

    [Fact]
    public async Task For_the_server_shutting_down()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        using var beginning = await SocketClient.Open(host);
        await client.Subscribe("1", "subscription{silent}");
        await host.Seen.Silent.Reaches(1);
        var stopping = host.Stop();
        Assert.Equal((1001, 1001), (await client.Closed(), await beginning.Closed()));
        await client.Close();
        await beginning.Close();
        await stopping;
        await host.Seen.Silent.Reaches(0);
    }

    [Fact]
    public async Task For_the_end_of_what_is_known_of_the_caller()
    {
        await using var host = await HttpHost.Start(options => options with
        {
            Connect = (_, payload, _) =>
            {
                var features = HttpHost.FeaturesOf("ada");
                features.Expires = DateTimeOffset.UtcNow.AddMilliseconds(payload!.Value.GetProperty("left").GetInt32());
                return new(features);
            },
        });
        using var expired = await SocketClient.Open(host);
        await expired.Send("""{"type":"connection_init","payload":{"left":-1}}""");
        Assert.Equal("4403 Forbidden", await expired.Receive());

        using var client = await SocketClient.Open(host);
        await client.Send("""{"type":"connection_init","payload":{"left":700}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.Receive());
        await client.Subscribe("1", "subscription{silent}");
        Assert.Equal("4403 What was known of the caller has expired.", await client.Receive());
        await host.Seen.Silent.Reaches(0);
    }

    [Fact]
    public async Task Does_not_come_for_one_operation_too_many()
    {
        await using var host = await Start(streaming => streaming with { MaxOperations = 2 });
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", "subscription{silent}");
        await client.Subscribe("2", "subscription{silent}");
        await client.Subscribe("3", "subscription{silent}");
        var refused = await client.Receive();
        Assert.StartsWith("""{"id":"3","type":"error","payload":[""", refused, StringComparison.Ordinal);
        Assert.Contains("TOO_MANY_OPERATIONS", refused, StringComparison.Ordinal);
        await client.Send("""{"type":"complete","id":"1"}""");
        await client.Subscribe("3", "{hello}");
        Assert.Equal("""{"id":"3","type":"next","payload":{"data":{"hello":"Hello"}}}""", await client.Receive());
    }

    [Fact]
    public async Task Does_not_come_for_completing_what_goes_on_all_the_same_but_that_counts()
    {
        await using var host = await Start(streaming => streaming with { MaxOperations = 1 });
        using var client = await SocketClient.Connect(host);
        for (var id = 1; id <= 2; id++)
        {
            await client.Subscribe($"{id}", "{block}");
            // What is completed before it has begun never begins.
            await host.Seen.Blocked.Reaches(1);
            await client.Send($$"""{"type":"complete","id":"{{id}}"}""");
        }

        await client.Subscribe("3", "{hello}");
        Assert.Contains("TOO_MANY_OPERATIONS", await client.Receive(), StringComparison.Ordinal);
        host.Seen.Unblock.Set();
        string answer;
        do
        {
            await client.Subscribe("4", "{hello}");
            answer = await client.Receive();
        }
        while (answer.Contains("TOO_MANY_OPERATIONS", StringComparison.Ordinal));
        Assert.Equal("""{"id":"4","type":"next","payload":{"data":{"hello":"Hello"}}}""", answer);
    }

    [Fact]
    public async Task For_one_socket_too_many_of_a_caller()
    {
        await using var host = await Start(streaming => streaming with { MaxStreamsPerCaller = 1 });
        using var first = await SocketClient.Connect(host);
        using var second = await SocketClient.Open(host);
        await second.Send(Init);
        Assert.StartsWith("1013 ", await second.Receive(), StringComparison.Ordinal);
        using var other = await SocketClient.Connect(host, "ben");
        await first.Close();
        using var again = await SocketClient.Connect(host);
    }

    [Fact]
    public async Task Comes_before_its_opening_when_there_are_too_many()
    {
        await using var host = await Start(streaming => streaming with { MaxStreams = 1 });
        using var first = await SocketClient.Connect(host);
        await Refused(HttpStatusCode.ServiceUnavailable, () => SocketClient.Open(host));
        await first.Close();
        using var second = await SocketClient.Connect(host);
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("null", false)]
    [InlineData("https://app.example", true)]
    [InlineData("OWN", true)]
    [InlineData(null, true)]
    public async Task Comes_before_its_opening_for_a_page_of_another_origin(string? origin, bool allowed)
    {
        await using var host = await HttpHost.Start(options => options with { AllowedOrigins = ["https://app.example"] });
        if (origin == "OWN")
            origin = $"http://{host.Http.BaseAddress!.Authority}";
        if (allowed)
            (await SocketClient.Open(host, origin: origin)).Dispose();
        else
            await Refused(HttpStatusCode.Forbidden, () => SocketClient.Open(host, origin: origin));
    }

    private static async Task Refused(HttpStatusCode status, Func<Task<SocketClient>> open)
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(open);
        Assert.Contains(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
    }

    private static Task<HttpHost> Start(Func<StreamingOptions, StreamingOptions> change) =>
        HttpHost.Start(options => options with { Streaming = change(options.Streaming) });
}
