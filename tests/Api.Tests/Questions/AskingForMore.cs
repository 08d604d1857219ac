using System.Diagnostics;
using System.Net.Http.Json;
using Casework.Api.Tests.Testing;
using Casework.Api.Tests.Worklist;

namespace Casework.Api.Tests.Questions;

/// <summary>However many rows there are, there are at most as many statements as fields that ask for some.</summary>
public sealed class AskingForMore(SixtyPathways sixty) : IClassFixture<SixtyPathways>, IDisposable
{
    private readonly SentStatements _statements = new();

    [Theory]
    [InlineData("query($first: Int) { pathways(first: $first) { totalCount edges { cursor node { id familyName status } } pageInfo { hasNextPage } } }", 1, false)]
    [InlineData("query($first: Int) { a: pathways(first: $first) { nodes { id } } b: pathways(last: $first) { nodes { id } } }", 2, false)]
    [InlineData("query($first: Int) { deadlines(first: $first) { totalCount nodes { id pathwayId } } }", 1, false)]
    [InlineData("query($first: Int) { auditTrail(first: $first) { nodes { id label correctedBy fact { __typename } } } }", 1, true)]
    public async Task Of_a_list_sends_no_more_statements(string query, int most, bool audits)
    {
        var caller = audits ? Callers.Auditor : Callers.Ada;
        await Count(caller, query, new { first = 50 });
        var (few, many) = (await Count(caller, query, new { first = 5 }), await Count(caller, query, new { first = 50 }));
        Assert.Equal(few, many);
        Assert.InRange(many, 1, most);
    }

    [Fact]
    public async Task Of_several_nodes_sends_no_more_statements()
    {
        const string Query = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Pathway { status stages { changedOn } deadlines { id } } } }";
        var ids = sixty.Rows.Select(row => row.Id).ToList();
        Assert.Equal(1, await Count(Callers.Ada, Query, new { ids = ids[..5] }));
        Assert.Equal(1, await Count(Callers.Ada, Query, new { ids = ids[..50] }));
    }

    public void Dispose() => _statements.Dispose();

    private async Task<int> Count(Domain.Access.Caller caller, string query, object variables)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await sixty.Api.As(caller).Send(request);
        Assert.DoesNotContain("\"errors\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return _statements.Of(trace).Count;
    }
}
