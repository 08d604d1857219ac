using System.Text.Json;

namespace Casework.GraphQL.Tests.Http;

public class SendingBatches
{
    private const string Three = """[{"query":"mutation{change}"},{"query":"{fail}"},{"query":"mutation{change}"}]""";

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("*/*", "application/json")]
    [InlineData(null, "application/json")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", "application/graphql-response+json")]
    public async Task Is_answered_in_order_each_with_its_own_result(string? accept, string mediaType)
    {
        await using var host = await Start(10);
        var answer = await host.Post(Three, accept);
        Assert.Equal((200, mediaType), ((int)answer.Status, answer.MediaType));
        var results = JsonDocument.Parse(answer.Body).RootElement.EnumerateArray().Select(result => result.GetRawText()).ToList();
        Assert.Equal("""{"data":{"change":1}}""", results[0]);
        Assert.Contains("REFUSED", results[1], StringComparison.Ordinal);
        Assert.Equal("""{"data":{"change":2}}""", results[2]);
    }

    [Theory]
    [InlineData(Three, 0, "not accepted")]
    [InlineData("""[{"query":"{hello}"}]""", 0, "not accepted")]
    [InlineData("[]", 10, "empty")]
    [InlineData(Three, 2, "at most 2")]
    [InlineData("""[{"query":"{hello}"},7]""", 10, "object")]
    [InlineData("""[[{"query":"{hello}"}]]""", 10, "object")]
    [InlineData("""[{"query":"{hello}"},{"query":7}]""", 10, "query")]
    public async Task Is_refused_as_a_whole_when_it_may_not_be(string batch, int most, string reason)
    {
        await using var host = await Start(most);
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var answer = await host.Post(batch, accept);
            Assert.Equal((400, accept), ((int)answer.Status, answer.MediaType));
            Assert.Contains(reason, JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(0, host.Seen.Changes);
    }

    [Fact]
    public async Task Has_one_budget_of_time()
    {
        await using var host = await HttpHost.Start(options => options with { MaxBatch = 10, BatchTimeout = TimeSpan.FromMilliseconds(200) });
        var answer = await host.Post("""[{"query":"mutation{change}"},{"query":"mutation{slowly}"},{"query":"mutation{change}"}]""");
        var results = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(1, results[0].GetProperty("data").GetProperty("change").GetInt32());
        Assert.Equal("TIMEOUT", Code(results[1]));
        Assert.Equal("TIMEOUT", Code(results[2]));
        Assert.Equal(1, host.Seen.Changes);
    }

    [Fact]
    public async Task Serves_no_subscription()
    {
        await using var host = await Start(10);
        var results = JsonDocument.Parse((await host.Post("""[{"query":"subscription{ticked}"},{"query":"{hello}"}]""")).Body).RootElement;
        Assert.Equal("OPERATION_RESOLUTION_FAILURE", Code(results[0]));
        Assert.Equal("Hello", results[1].GetProperty("data").GetProperty("hello").GetString());
    }

    [Fact]
    public async Task Is_refused_to_a_caller_without_a_name()
    {
        await using var host = await Start(10);
        Assert.Equal(401, (int)(await host.Post("""[{"query":"{__typename}"}]""", caller: "nobody")).Status);
        Assert.Equal(200, (int)(await host.Post("""[{"query":"{__typename}"}]""", caller: "ada")).Status);
    }

    [Fact]
    public async Task Is_refused_to_who_takes_no_json()
    {
        await using var host = await Start(10);
        Assert.Equal(406, (int)(await host.Post("""[{"query":"{hello}"}]""", "text/event-stream")).Status);
    }

    [Fact]
    public async Task Cannot_be_allowed_without_limit() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Start(11));

    private static string? Code(JsonElement result) => result.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static Task<HttpHost> Start(int most) => HttpHost.Start(options => options with { MaxBatch = most });
}
