using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Tests.Http;

/// <summary>GraphQL over SSE in its distinct connections mode: one request, one stream.</summary>
public class StreamingEvents
{
    [Fact]
    public async Task Sends_each_event_of_a_subscription_as_it_comes_and_then_complete()
    {
        await using var host = await HttpHost.Start();
        using var stream = await EventStreamClient.Post(host, "subscription{ticked}");
        Assert.Equal((200, "text/event-stream"), ((int)stream.Status, stream.MediaType));
        await host.Seen.Ticks.Asked;
        host.Seen.Ticks.Send(1);
        Assert.Equal("""event: next|data: {"data":{"ticked":1}}""", await stream.Next());
        host.Seen.Ticks.Send(2).End();
        Assert.Equal("""event: next|data: {"data":{"ticked":2}}""", await stream.Next());
        Assert.Equal("event: complete|data: ", await stream.Next());
        Assert.Null(await stream.Next());
    }

    [Theory]
    [InlineData("{hello}", """{"data":{"hello":"Hello"}}""")]
    [InlineData("{nothing}", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription{refused}", "NOT_NOW")]
    public async Task Sends_what_is_one_response_in_the_same_way(string query, string said)
    {
        await using var host = await HttpHost.Start();
        using var stream = await EventStreamClient.Post(host, query);
        Assert.Equal((200, "text/event-stream"), ((int)stream.Status, stream.MediaType));
        var next = await stream.Next();
        Assert.StartsWith("event: next|data: {", next, StringComparison.Ordinal);
        Assert.Contains(said, next, StringComparison.Ordinal);
        Assert.Equal("event: complete|data: ", await stream.Next());
        Assert.Null(await stream.Next());
    }

    [Fact]
    public async Task Names_events_and_goes_on_after_the_one_seen_last()
    {
        await using var host = await HttpHost.Start();
        const string Query = "subscription{numbered(to:8)}";
        using var byHeader = await EventStreamClient.Get(host, $"/graphql?query={Query}", lastEventId: "6");
        Assert.Equal("""id: 7|event: next|data: {"data":{"numbered":7},"extensions":{"eventId":"7"}}""", await byHeader.Next());
        using var byExtension = await EventStreamClient.Post(host, Query, """{"lastEventId":"7"}""");
        Assert.StartsWith("id: 8|event: next|", await byExtension.Next(), StringComparison.Ordinal);
        using var fromTheStart = await EventStreamClient.Post(host, Query);
        Assert.StartsWith("id: 1|event: next|", await fromTheStart.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_subscriptions_by_get_but_no_mutation()
    {
        await using var host = await HttpHost.Start();
        using var subscription = await EventStreamClient.Get(host, "/graphql?query=subscription{numbered(to:1)}");
        Assert.StartsWith("id: 1|event: next|", await subscription.Next(), StringComparison.Ordinal);
        using var mutation = await EventStreamClient.Get(host, "/graphql?query=mutation{change}");
        Assert.Equal((405, 0), ((int)mutation.Status, host.Seen.Changes));
    }

    [Fact]
    public async Task Answers_in_json_where_a_client_takes_that_as_well_and_there_is_one_response()
    {
        await using var host = await HttpHost.Start();
        const string Accept = "application/graphql-response+json, application/json, text/event-stream, multipart/mixed";
        var single = await host.Post("""{"query":"{hello}"}""", Accept);
        Assert.Equal(("application/graphql-response+json", """{"data":{"hello":"Hello"}}"""), (single.MediaType, single.Body));
        host.Seen.Ticks.Send(1).End();
        var several = await host.Post("""{"query":"subscription{ticked}"}""", Accept);
        Assert.Equal("text/event-stream", several.MediaType);
        var preferred = await host.Post("""{"query":"{hello}"}""", "text/event-stream, application/json;q=0.5");
        Assert.Equal("text/event-stream", preferred.MediaType);
    }

    [Fact]
    public async Task Refuses_what_is_no_request_in_json()
    {
        await using var host = await HttpHost.Start();
        Assert.Equal((400, "application/json"), await Answer("{", null));
        Assert.Equal((401, "application/json"), await Answer("""{"query":"subscription{ticked}"}""", "nobody"));

        async Task<(int, string?)> Answer(string body, string? caller)
        {
            var (status, mediaType, _) = await host.Post(body, "text/event-stream", caller: caller);
            return ((int)status, mediaType);
        }
    }

    [Fact]
    public async Task Keeps_an_idle_stream_awake_by_comments()
    {
        await using var host = await Start(streaming => streaming with { KeepAlive = TimeSpan.FromMilliseconds(50) });
        using var stream = await EventStreamClient.Post(host, "subscription{silent}");
        for (var comment = 0; comment < 4; comment++)
            Assert.Equal(":", await stream.Next(comments: true));
    }

    [Fact]
    public async Task Ends_the_subscription_when_the_client_goes()
    {
        await using var host = await HttpHost.Start();
        var stream = await EventStreamClient.Post(host, "subscription{silent}");
        await host.Seen.Silent.Reaches(1);
        stream.Dispose();
        await host.Seen.Silent.Reaches(0);
    }

    [Fact]
    public async Task Holds_the_source_back_and_leaves_a_client_that_does_not_read()
    {
        await using var host = await Start(streaming => streaming with { ReaderPatience = TimeSpan.FromMilliseconds(500) });
        using var idle = await EventStreamClient.Post(host, "subscription{silent}");
        using var stream = await EventStreamClient.Post(host, "subscription{large(bytes:200000)}");
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await host.Seen.LargeEnded.Task.WaitAsync(TimeSpan.FromSeconds(20));
            while (await stream.Next() is not null)
            {
                // What had been sent before is still read.
            }
        });
        Assert.InRange(host.Seen.LargeGiven, 2, 200);
        Assert.Equal(1, host.Seen.Silent.Open);
    }

    [Fact]
    public async Task Breaks_off_without_complete_when_what_is_known_of_the_caller_ends()
    {
        await using var host = await HttpHost.Start(options => options with
        {
            Features = _ =>
            {
                var features = HttpHost.FeaturesOf("ada");
                features.Expires = DateTimeOffset.UtcNow.AddMilliseconds(400);
                return features;
            },
        });
        using var stream = await EventStreamClient.Post(host, "subscription{silent}");
        Assert.Equal(200, (int)stream.Status);
        Assert.Null(await stream.Next());
        await host.Seen.Silent.Reaches(0);
    }

    [Fact]
    public async Task Breaks_off_when_the_server_shuts_down()
    {
        await using var host = await HttpHost.Start();
        using var stream = await EventStreamClient.Post(host, "subscription{silent}");
        await host.Seen.Silent.Reaches(1);
        var stopping = host.Stop();
        Assert.Null(await stream.Next());
        await stopping.WaitAsync(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Refuses_one_stream_too_many()
    {
        await using var host = await Start(streaming => streaming with { MaxStreams = 2, MaxStreamsPerCaller = 1 });
        using var first = await EventStreamClient.Post(host, "subscription{silent}", caller: "ada");
        Assert.Equal(200, (int)first.Status);
        using var second = await EventStreamClient.Post(host, "subscription{silent}", caller: "ada");
        Assert.Equal(429, (int)second.Status);
        using var other = await EventStreamClient.Post(host, "subscription{silent}", caller: "ben");
        Assert.Equal(200, (int)other.Status);
        using var third = await EventStreamClient.Post(host, "subscription{silent}", caller: "cleo");
        Assert.Equal(503, (int)third.Status);
        await host.Seen.Silent.Reaches(2);
        using var query = await EventStreamClient.Post(host, "{hello}", caller: "ada");
        Assert.Equal(200, (int)query.Status);
    }

    private static Task<HttpHost> Start(Func<StreamingOptions, StreamingOptions> change) =>
        HttpHost.Start(options => options with { Streaming = change(options.Streaming) });
}
