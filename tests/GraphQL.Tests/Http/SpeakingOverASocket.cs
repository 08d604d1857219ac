namespace Casework.GraphQL.Tests.Http;

/// <summary>The messages of graphql-transport-ws, as long as both sides keep to it.</summary>
public class SpeakingOverASocket
{
    [Theory]
    [InlineData("{hello}", """{"data":{"hello":"Hello"}}""")]
    [InlineData("mutation{change}", """{"data":{"change":1}}""")]
    [InlineData("{who}", """{"data":{"who":"ada"}}""")]
    [InlineData("{fail}", """{"data":{"fail":null},"errors":[{"message":"No.","locations":[{"line":1,"column":2}],"path":["fail"],"extensions":{"code":"REFUSED"}}]}""")]
    public async Task Answers_queries_and_mutations(string query, string answer)
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", query);
        Assert.Equal([$$"""{"id":"1","type":"next","payload":{{answer}}}""", """{"id":"1","type":"complete"}"""], await client.Receive(2));
    }

    [Fact]
    public async Task Answers_each_event_of_a_subscription_as_it_comes()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("a\\u0022b", "subscription{ticked}");
        await host.Seen.Ticks.Asked;
        host.Seen.Ticks.Send(1);
        Assert.Equal("""{"id":"a\"b","type":"next","payload":{"data":{"ticked":1}}}""", await client.Receive());
        host.Seen.Ticks.Send(2).End();
        Assert.Equal(["""{"id":"a\"b","type":"next","payload":{"data":{"ticked":2}}}""", """{"id":"a\"b","type":"complete"}"""], await client.Receive(2));
    }

    [Fact]
    public async Task Goes_on_after_the_last_event_a_client_has_seen()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", "subscription{numbered(to:8)}", """{"lastEventId":"7"}""");
        Assert.Equal(
            ["""{"id":"1","type":"next","payload":{"data":{"numbered":8},"extensions":{"eventId":"8"}}}""", """{"id":"1","type":"complete"}"""], await client.Receive(2));
    }

    [Theory]
    [InlineData("{nothing}", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription{refused}", "NOT_NOW")]
    [InlineData("query($n:Int!){hello}", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Says_error_and_never_complete_after_it(string query, string code)
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", query);
        var error = await client.Receive();
        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":""", error, StringComparison.Ordinal);
        Assert.Contains($"\"{code}\"", error, StringComparison.Ordinal);

        await client.Subscribe("1", "{hello}");
        Assert.Equal(["""{"id":"1","type":"next","payload":{"data":{"hello":"Hello"}}}""", """{"id":"1","type":"complete"}"""], await client.Receive(2));
    }

    [Fact]
    public async Task Serves_many_operations_at_a_time()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        for (var id = 0; id < 50; id++)
            await client.Subscribe($"s{id}", "subscription{silent}");
        await host.Seen.Silent.Reaches(50);
        await client.Subscribe("q", "{hello}");
        Assert.Equal(["""{"id":"q","type":"next","payload":{"data":{"hello":"Hello"}}}""", """{"id":"q","type":"complete"}"""], await client.Receive(2));
    }

    [Fact]
    public async Task Ends_an_operation_the_client_completes_and_says_nothing_more_of_it()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("s", "subscription{silent}");
        await client.Subscribe("w", "{wait}");
        await host.Seen.Silent.Reaches(1);
        await host.Seen.Waiting.Reaches(1);
        await client.Send("""{"type":"complete","id":"s"}""");
        await client.Send("""{"type":"complete","id":"w"}""");
        await client.Send("""{"type":"complete","id":"of another time"}""");
        await host.Seen.Silent.Reaches(0);
        await host.Seen.Waiting.Reaches(0);
        await client.Send("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.Receive());
    }

    [Fact]
    public async Task Ends_all_operations_when_the_client_goes()
    {
        await using var host = await HttpHost.Start();
        using var polite = await SocketClient.Connect(host);
        using var rude = await SocketClient.Connect(host);
        await polite.Subscribe("1", "subscription{silent}");
        await rude.Subscribe("1", "subscription{silent}");
        await host.Seen.Silent.Reaches(2);
        await polite.Close();
        await host.Seen.Silent.Reaches(1);
        rude.Abort();
        await host.Seen.Silent.Reaches(0);
    }

    [Fact]
    public async Task Answers_pings_with_what_they_carry_and_sends_its_own()
    {
        await using var host = await HttpHost.Start(options => options with { Streaming = options.Streaming with { KeepAlive = TimeSpan.FromSeconds(1) } });
        using var client = await SocketClient.Connect(host);
        await client.Send("""{"type":"ping","payload":{"at":[1, "x"]}}""");
        await client.Send("""{"type":"pong"}""");
        Assert.Equal("""{"type":"pong","payload":{"at":[1, "x"]}}""", await client.Receive());
        // A client that answers stays: each answer buys two intervals.
        for (var ping = 0; ping < 5; ping++)
        {
            Assert.Equal("""{"type":"ping"}""", await client.Receive());
            await client.Send("""{"type":"pong","payload":{}}""");
        }
    }

    [Fact]
    public async Task Takes_trusted_documents_alone_where_it_is_so()
    {
        var store = new GraphQL.Http.TrustedDocuments.TrustedDocumentStore(["{hello}"u8.ToArray()]);
        await using var host = await HttpHost.Start(options => options with { TrustedDocuments = store, TrustedDocumentsOnly = true });
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", "{hello}");
        Assert.Contains("TRUSTED_DOCUMENTS_ONLY", await client.Receive(), StringComparison.Ordinal);
        var id = GraphQL.Http.TrustedDocuments.DocumentHash.Of("{hello}"u8);
        await client.Send($$$"""{"id":"2","type":"subscribe","payload":{"documentId":"{{{id}}}"}}""");
        Assert.Equal("""{"id":"2","type":"next","payload":{"data":{"hello":"Hello"}}}""", await client.Receive());
    }
}
