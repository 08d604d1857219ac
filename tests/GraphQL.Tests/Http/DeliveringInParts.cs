using System.Text;
using System.Text.Json;

namespace Casework.GraphQL.Tests.Http;

/// <summary>@defer and @stream over HTTP: multipart/mixed, text/event-stream, or all in one response.</summary>
public class DeliveringInParts
{
    private const string Deferred = """{"query":"{hello ...@defer(label:\"who\"){who}}"}""";
    private const string Apollo4 = "multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9";
    private const string Urql = "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed";

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData(Apollo4)]
    [InlineData(Urql)]
    [InlineData("multipart/*, application/json")]
    public async Task Sends_each_response_as_a_part(string accept)
    {
        await using var host = await HttpHost.Start();
        var (status, mediaType, body) = await host.Post(Deferred, accept, caller: "ada");
        Assert.Equal((200, "multipart/mixed"), ((int)status, mediaType));
        Assert.StartsWith("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"hello\":\"Hello\"}", body, StringComparison.Ordinal);
        Assert.EndsWith("\r\n-----\r\n", body, StringComparison.Ordinal);
        var parts = Parts(body);
        Assert.True(parts[0].GetProperty("hasNext").GetBoolean());
        Assert.False(parts[^1].GetProperty("hasNext").GetBoolean());
        Assert.Contains("\"who\":\"ada\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_the_first_part_closed_by_its_delimiter_before_the_next_is_done()
    {
        await using var host = await HttpHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{hello ...@defer{wait}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "multipart/mixed");
        using var answer = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var said = "";
        var buffer = new byte[1024];
        while (!said.EndsWith("}\r\n---", StringComparison.Ordinal))
            said += Encoding.UTF8.GetString(buffer, 0, await body.ReadAsync(buffer, patience.Token));
        Assert.Contains("\"hasNext\":true", said, StringComparison.Ordinal);
        await host.Seen.Waiting.Reaches(1);
        answer.Dispose();
        await host.Seen.Waiting.Reaches(0);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("*/*")]
    [InlineData("multipart/mixed;deferSpec=20220824,application/json")]
    [InlineData("multipart/mixed;q=0, application/json")]
    [InlineData("multipart/form-data, application/json")]
    public async Task Sends_everything_in_one_response_to_who_takes_no_parts(string accept)
    {
        await using var host = await HttpHost.Start();
        var answer = await host.Post(Deferred, accept, caller: "ada");
        Assert.Equal("""{"data":{"hello":"Hello","who":"ada"}}""", answer.Body);
    }

    [Fact]
    public async Task Sends_each_response_as_an_event()
    {
        await using var host = await HttpHost.Start();
        using var stream = await EventStreamClient.Post(host, "{hello ...@defer{who}}", caller: "ada");
        Assert.StartsWith("""event: next|data: {"data":{"hello":"Hello"},"pending":""", await stream.Next(), StringComparison.Ordinal);
        string? last = null;
        while (await stream.Next() is { } next && next != "event: complete|data: ")
            last = next;
        Assert.Contains("\"hasNext\":false", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_each_response_over_a_socket()
    {
        await using var host = await HttpHost.Start();
        using var client = await SocketClient.Connect(host);
        await client.Subscribe("1", "{people @stream(initialCount:1){name}}");
        var said = "";
        while (!said.EndsWith("""{"id":"1","type":"complete"}""", StringComparison.Ordinal))
            said += await client.Receive();
        Assert.StartsWith("""{"id":"1","type":"next","payload":{"data":{"people":[{"name":"Ada"}]},"pending":""", said, StringComparison.Ordinal);
        Assert.Contains("\"items\":[{\"name\":\"Ben\"}]", said, StringComparison.Ordinal);
        Assert.Contains("\"hasNext\":false", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_single_response_in_one_part_to_who_takes_nothing_else()
    {
        await using var host = await HttpHost.Start();
        var answer = await host.Post("""{"query":"{hello}"}""", "multipart/mixed");
        Assert.Equal("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"hello\":\"Hello\"}}\r\n-----\r\n", answer.Body);
    }

    [Fact]
    public async Task Sends_a_subscription_in_envelopes_with_heartbeats_to_who_asks_for_that()
    {
        await using var host = await HttpHost.Start(options => options with { Streaming = options.Streaming with { KeepAlive = TimeSpan.FromMilliseconds(50) } });
        var several = await host.Post("""{"query":"subscription{numbered(to:2)}"}""", "multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0,application/json");
        Assert.Equal("multipart/mixed", several.MediaType);
        Assert.Equal(
            ["""{"payload":{"data":{"numbered":1},"extensions":{"eventId":"1"}}}""", """{"payload":{"data":{"numbered":2},"extensions":{"eventId":"2"}}}"""],
            Parts(several.Body).Select(part => part.GetRawText()));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"subscription{silent}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "multipart/mixed;subscriptionSpec=1.0");
        using var answer = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var beats = 0; beats < 3;)
            beats += await lines.ReadLineAsync(patience.Token) == "{}" ? 1 : 0;
    }

    [Theory]
    [InlineData("multipart/mixed", 406)]
    [InlineData("multipart/mixed, application/json", 406)]
    [InlineData("multipart/mixed, application/json, text/event-stream;q=0", 406)]
    [InlineData("multipart/mixed, text/event-stream", 200)]
    public async Task Sends_no_subscription_in_bare_parts(string accept, int status)
    {
        await using var host = await HttpHost.Start();
        host.Seen.Ticks.End();
        var answer = await host.Post("""{"query":"subscription{ticked}"}""", accept);
        Assert.Equal(status, (int)answer.Status);
        if (status == 406)
            Assert.Contains("text/event-stream", answer.Body, StringComparison.Ordinal);
    }

    private static List<JsonElement> Parts(string body) =>
    [
        .. body.Split("\r\n---").Select(part => part.Split("\r\n\r\n")).Where(part => part.Length == 2).Select(part => JsonDocument.Parse(part[1]).RootElement),
    ];
}
