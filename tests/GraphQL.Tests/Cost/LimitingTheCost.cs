using System.Diagnostics;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Tests.Execution;

namespace Casework.GraphQL.Tests.Cost;

public class LimitingTheCost
{
    private readonly SchemaExecutor _server = PricedSchema.Server();

    [Fact]
    public async Task Takes_a_page_of_twenty_with_its_total() =>
        Assert.StartsWith("""{"data":""", await _server.Ask("{ books(first: 20) { edges { node { title authors { name } } } totalCount } }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ books(first: 100) { nodes { related(first: 100) { related(first: 100) { title } } } } }", "{}")]
    [InlineData("query($n: Int) { books(first: $n) { nodes { related(first: $n) { related(first: $n) { title } } } } }", """{"n":100}""")]
    [InlineData("{ books(first: 2147483647) { nodes { related(first: 2147483647) { related(first: 2147483647) { title } } } } }", "{}")]
    public async Task Refuses_lists_in_lists_in_lists(string query, string variables)
    {
        using var answer = JsonDocument.Parse(await _server.Ask(query, variables));
        var extensions = answer.RootElement.GetProperty("errors")[0].GetProperty("extensions");

        Assert.False(answer.RootElement.TryGetProperty("data", out _));
        Assert.Equal("COST_LIMIT_EXCEEDED", extensions.GetProperty("code").GetString());
        Assert.Equal(10_000, extensions.GetProperty("maxCost").GetInt32());
        Assert.True(extensions.GetProperty("cost").GetInt64() > 1_000_000);
    }

    [Fact]
    public async Task Counts_what_is_answered_later_too()
    {
        const string query = "{ books(first: 100) { ... @defer { nodes { related(first: 100) { related(first: 100) { title } } } } } }";

        var refused = await _server.Stream(new GraphQLRequest(query));
        var taken = await _server.Stream(new GraphQLRequest(query.Replace("100", "5", StringComparison.Ordinal)));

        Assert.Contains("COST_LIMIT_EXCEEDED", refused.Single!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(taken.Responses);
    }

    // 1 for the root, 10 and 1 for the call and the connection, 1 for the list, and the books.
    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public async Task Takes_exactly_as_much_as_the_request_may_cost(int maxCost, bool taken)
    {
        var answer = await _server.Ask("{ books(first: 1) { nodes { title } } }", features: new RequestFeatures { Limits = new RequestLimits { MaxCost = maxCost } });

        Assert.Equal(taken, answer.StartsWith("""{"data":""", StringComparison.Ordinal));
        Assert.Equal(!taken, answer.Contains("COST_LIMIT_EXCEEDED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lets_a_request_cost_more_than_the_server_does_by_itself()
    {
        const string query = "{ books(first: 100) { nodes { related(first: 100) { title } } } }";

        Assert.Contains("COST_LIMIT_EXCEEDED", await _server.Ask(query), StringComparison.Ordinal);
        Assert.StartsWith("""{"data":""", await _server.Ask(query, features: new RequestFeatures { Limits = new RequestLimits { MaxCost = 20_000 } }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public async Task Limits_the_depth_of_a_request(int maxDepth, bool taken)
    {
        var answer = await _server.Ask("{ book { related { title } } __schema { queryType { fields { name } } } }", features: new RequestFeatures { Limits = new RequestLimits { MaxDepth = maxDepth } });

        Assert.Equal(taken, answer.StartsWith("""{"data":""", StringComparison.Ordinal));
        Assert.Equal(!taken, answer.Contains("DEPTH_LIMIT_EXCEEDED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prices_a_document_of_many_fields_within_milliseconds()
    {
        var request = new GraphQLRequest("query($n: Int) { books(first: $n) { nodes { " + string.Concat(Enumerable.Range(0, 190).Select(i => $"a{i}: related(first: $n) {{ title }} ")) + "} } }")
        {
            Variables = JsonDocument.Parse("""{"n":1}""").RootElement,
        };
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await _server.Execute(request);
            var taken = Stopwatch.GetElapsedTime(started);
            fastest = taken < fastest ? taken : fastest;
            Assert.Equal(ResponseOutcome.Executed, response.Outcome);
        }

        Assert.InRange(fastest.TotalMilliseconds, 0, 20);
    }
}
