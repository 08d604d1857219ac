using System.Net;
using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Limits;

public class PricingTheContract(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Page = "nodes { id familyName givenName status caseworker languageLevel nextDueOn } pageInfo { hasNextPage endCursor } totalCount";
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Lets_a_page_of_twenty_with_its_total_cost_a_fraction_of_what_may_be()
    {
        var (cost, most) = await Cost($"{{ pathways(first: 20, where: {{ status: {{ in: [OPEN, ACTIVE] }} }}, order: [{{ nextDueOn: ASC }}]) {{ {Page} }} }}");

        Assert.InRange(cost, 20, most / 20);
    }

    [Fact]
    public async Task Takes_what_a_variable_says_for_what_it_is()
    {
        var literal = await Cost($"{{ pathways(first: 5) {{ {Page} }} }}");

        Assert.Equal(literal, await Cost($"query($n: Int) {{ pathways(first: $n) {{ {Page} }} }}", new { n = 5 }));
        Assert.True((await Cost($"query($n: Int) {{ pathways(first: $n) {{ {Page} }} }}", new { n = 100 })).Cost > literal.Cost + 90);
    }

    [Fact]
    public async Task Refuses_long_lists_within_long_lists()
    {
        var ids = Enumerable.Repeat("UGF0aHdheTphYmM=", 50);
        const string query = "query($ids: [ID!]!, $n: Int) { nodes(ids: $ids) { ... on Pathway { timeline(first: $n) { nodes { fact { __typename } } } stages { name label } } } }";

        var refused = await _ada.Ask(query, new { ids, n = 100 });
        Assert.Equal((HttpStatusCode.BadRequest, "COST_LIMIT_EXCEEDED"), (refused.Status, Assert.Single(refused.Codes)));
        var extensions = refused.Errors[0].GetProperty("extensions");
        Assert.True(extensions.GetProperty("cost").GetInt64() > extensions.GetProperty("maxCost").GetInt64());

        Assert.Equal(HttpStatusCode.OK, (await _ada.Ask(query, new { ids, n = 5 })).Status);
    }

    [Theory]
    [InlineData("first: 100", "", 100)]
    [InlineData("first: 0", "first: 0", 0)]
    public async Task Counts_more_for_more(string more, string less, int difference)
    {
        var (dear, _) = await Cost($"{{ pathways({more}) {{ nodes {{ id }} }} }}");
        var (cheap, _) = await Cost(less.Length == 0 ? "{ pathways(first: 0) { nodes { id } } }" : $"{{ pathways({less}) {{ nodes {{ id }} }} }}");

        Assert.Equal(difference, dear - cheap);
    }

    [Fact]
    public async Task Makes_many_conditions_dear()
    {
        var conditions = Enumerable.Range(0, 500).Select(i => new { familyName = new { contains = $"x{i}" } });

        var refused = await _ada.Ask("query($w: PathwaySummaryFilterInput) { pathways(where: $w) { totalCount } }", new { w = new { or = conditions } });

        Assert.Equal("COST_LIMIT_EXCEEDED", Assert.Single(refused.Codes));
    }

    private async Task<(long Cost, long Most)> Cost(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query, variables }) };
        request.Headers.Add("GraphQL-Cost", "report");
        using var response = await _ada.Send(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        var cost = JsonDocument.Parse(text).RootElement.At("extensions.cost");
        return (cost.GetProperty("fieldCost").GetInt64() + cost.GetProperty("typeCost").GetInt64(), cost.GetProperty("maxCost").GetInt64());
    }
}
