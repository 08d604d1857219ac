using System.Net;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Tests.Http;

/// <summary>GraphQL over SSE in its single connection mode: one stream for all operations of a client.</summary>
public class ReservingAStream
{
    private const string Header = "X-GraphQL-Event-Stream-Token";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_all_operations_on_it(bool opensFirst)
    {
        await using var host = await HttpHost.Start();
        var token = await Reserve(host);
        var early = opensFirst ? await EventStreamClient.Get(host, $"/graphql?token={token}", "ada") : null;
        Assert.Equal((202, ""), await Execute(host, token, "q", "{hello}"));
        using var stream = early ?? await EventStreamClient.Get(host, $"/graphql?token={token}", "ada");
        Assert.Equal("""event: next|data: {"id":"q","payload":{"data":{"hello":"Hello"}}}""", await stream.Next());
        Assert.Equal("""event: complete|data: {"id":"q"}""", await stream.Next());

        Assert.Equal((202, ""), await Execute(host, token, "s", "subscription{numbered(to:1)}"));
        Assert.Equal("""id: 1|event: next|data: {"id":"s","payload":{"data":{"numbered":1},"extensions":{"eventId":"1"}}}""", await stream.Next());
        Assert.Equal("""event: complete|data: {"id":"s"}""", await stream.Next());
    }

    [Fact]
    public async Task Hands_variables_to_an_operation_that_outlives_its_request()
    {
        await using var host = await HttpHost.Start();
        var token = await Reserve(host);
        using var stream = await EventStreamClient.Get(host, $"/graphql?token={token}", "ada");
        using var request = Request(token, """{"query":"subscription($to:Int!){numbered(to:$to)}","variables":{"to":2},"extensions":{"operationId":"s","lastEventId":"1"}}""");
        Assert.Equal(HttpStatusCode.Accepted, (await host.Send(request, "ada")).Status);
        Assert.StartsWith("""id: 2|event: next|data: {"id":"s",""", await stream.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_an_operation_by_delete_and_all_when_the_client_goes()
    {
        await using var host = await HttpHost.Start();
        var token = await Reserve(host);
        var stream = await EventStreamClient.Get(host, $"/graphql?token={token}", "ada");
        await Execute(host, token, "1", "subscription{silent}");
        await Execute(host, token, "2", "subscription{silent}");
        await host.Seen.Silent.Reaches(2);
        Assert.Equal(409, (await Execute(host, token, "1", "{hello}")).Status);
        Assert.Equal(200, await Delete(host, token, "?operationId=1"));
        await host.Seen.Silent.Reaches(1);
        Assert.Equal(202, (await Execute(host, token, "1", "{hello}")).Status);
        Assert.Equal(200, await Delete(host, token, "?operationId=unknown"));
        Assert.Equal(400, await Delete(host, token, ""));
        Assert.Equal(404, await Delete(host, "unknown", "?operationId=2"));
        stream.Dispose();
        await host.Seen.Silent.Reaches(0);
        Assert.Equal(404, (await Execute(host, token, "3", "{hello}")).Status);
    }

    [Theory]
    [InlineData("""{"query":"{nothing}","extensions":{"operationId":"1"}}""", 400)]
    [InlineData("""{"query":"{","extensions":{"operationId":"1"}}""", 400)]
    [InlineData("""{"query":"subscription{refused}","extensions":{"operationId":"1"}}""", 400)]
    [InlineData("""{"query":"{hello}"}""", 400)]
    [InlineData("""{"query":"{hello}","extensions":{"operationId":7}}""", 400)]
    [InlineData("""{"query":"{hello}","extensions":{"operationId":""}}""", 400)]
    [InlineData("""[{"query":"{hello}","extensions":{"operationId":"1"}}]""", 400)]
    [InlineData("""{"query":"{hello}","extensions":{"operationId":"1"}}""", 202)]
    public async Task Tells_what_is_wrong_with_a_request_in_its_own_answer(string body, int status)
    {
        await using var host = await HttpHost.Start();
        var token = await Reserve(host);
        using var request = Request(token, body);
        Assert.Equal(status, (int)(await host.Send(request, "ada")).Status);
    }

    [Fact]
    public async Task Is_for_one_caller_only()
    {
        await using var host = await HttpHost.Start();
        var token = await Reserve(host);
        using var stolen = await EventStreamClient.Get(host, $"/graphql?token={token}", "ben");
        using var unknown = await EventStreamClient.Get(host, "/graphql?token=unknown", "ben");
        Assert.Equal((404, 404), ((int)stolen.Status, (int)unknown.Status));
        Assert.Equal(await stolen.Rest(), await unknown.Rest());
        Assert.Equal(404, (await Execute(host, token, "1", "{hello}", "ben")).Status);
        Assert.Equal(401, (await Execute(host, token, "1", "{hello}", "nobody")).Status);
        Assert.Equal(202, (await Execute(host, token, "1", "{hello}")).Status);
    }

    [Fact]
    public async Task Is_opened_once()
    {
        await using var host = await HttpHost.Start();
        var token = await Reserve(host);
        using var first = await EventStreamClient.Get(host, $"/graphql?token={token}", "ada");
        using var second = await EventStreamClient.Get(host, $"/graphql?token={token}", "ada");
        Assert.Equal((200, 409), ((int)first.Status, (int)second.Status));
    }

    [Fact]
    public async Task Is_given_up_when_it_is_not_opened_in_time()
    {
        await using var host = await Start(streaming => streaming with { ReservationTimeout = TimeSpan.FromMilliseconds(500), MaxStreamsPerCaller = 1 });
        var token = await Reserve(host);
        await Execute(host, token, "1", "subscription{silent}");
        using (var refused = new HttpRequestMessage(HttpMethod.Put, "/graphql"))
            Assert.Equal(429, (int)(await host.Send(refused, "ada")).Status);
        // Its operations are opened by whoever reads the stream, so that one is known to be there by its place alone.
        var again = await host.Until(HttpStatusCode.Created, () => new HttpRequestMessage(HttpMethod.Put, "/graphql"), "ada");
        Assert.NotEqual(token, again);
        Assert.Equal(404, (await Execute(host, token, "2", "{hello}")).Status);
    }

    [Fact]
    public async Task Has_room_for_so_many_operations()
    {
        await using var host = await Start(streaming => streaming with { MaxOperations = 1 });
        var token = await Reserve(host);
        Assert.Equal(202, (await Execute(host, token, "1", "subscription{silent}")).Status);
        Assert.Equal(429, (await Execute(host, token, "2", "subscription{silent}")).Status);
    }

    [Fact]
    public async Task Is_not_for_who_has_no_name()
    {
        await using var host = await HttpHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Put, "/graphql");
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Send(request, "nobody")).Status);
    }

    [Fact]
    public async Task Breaks_off_when_the_server_shuts_down()
    {
        await using var host = await HttpHost.Start();
        using var stream = await EventStreamClient.Get(host, $"/graphql?token={await Reserve(host)}", "ada");
        var stopping = host.Stop();
        Assert.Null(await stream.Next());
        await stopping.WaitAsync(TimeSpan.FromSeconds(8));
    }

    private static async Task<string> Reserve(HttpHost host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/graphql");
        var (status, mediaType, token) = await host.Send(request, "ada");
        Assert.Equal((HttpStatusCode.Created, "text/plain"), (status, mediaType));
        Assert.Equal(43, token.Length);
        return token;
    }

    private static async Task<(int Status, string Body)> Execute(HttpHost host, string token, string id, string query, string caller = "ada")
    {
        using var request = Request(token, $$$"""{"query":"{{{query}}}","extensions":{"operationId":"{{{id}}}"} }""");
        var (status, _, body) = await host.Send(request, caller);
        return ((int)status, body);
    }

    private static async Task<int> Delete(HttpHost host, string token, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/graphql{query}");
        request.Headers.Add(Header, token);
        return (int)(await host.Send(request, "ada")).Status;
    }

    private static HttpRequestMessage Request(string token, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add(Header, token);
        request.Headers.Add("Accept", "*/*");
        return request;
    }

    private static Task<HttpHost> Start(Func<StreamingOptions, StreamingOptions> change) =>
        HttpHost.Start(options => options with { Streaming = change(options.Streaming) });
}
