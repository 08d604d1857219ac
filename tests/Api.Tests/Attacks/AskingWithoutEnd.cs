using System.Net;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Attacks;

[Collection(Alone.Name)]
public class AskingWithoutEnd(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Theory]
    [InlineData("{ pathways(first: 99999999) { nodes { id } } }", HttpStatusCode.BadRequest, "COST_LIMIT_EXCEEDED")]
    [InlineData("{ pathways(first: 2147483648) { nodes { id } } }", HttpStatusCode.BadRequest, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ pathways(first: 101) { nodes { id } } }", HttpStatusCode.OK, "INVALID_PAGE_SIZE")]
    [InlineData("{ pathways(first: -1) { nodes { id } } }", HttpStatusCode.OK, "INVALID_PAGE_SIZE")]
    [InlineData("{ pathways(last: -2147483648) { nodes { id } } }", HttpStatusCode.OK, "INVALID_PAGE_SIZE")]
    public Task G17_pages(string query, HttpStatusCode status, string code) => _ada.Attack($"G17 {query}", $"refused {(int)status} {code}", async () =>
    {
        var refused = await _ada.Ask(query);
        Assert.Equal((status, code), (refused.Status, Assert.Single(refused.Codes)));
    });

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "TOO_MANY_IDS")]
    [InlineData(5_000, "COST_LIMIT_EXCEEDED")]
    public Task G17_nodes(int count, string? code) => _ada.Attack($"G17 nodes of {count:N0} ids", code ?? "answered", async () =>
    {
        var answer = await _ada.Ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Repeat("UGF0aHdheTphYmM=", count) });
        Assert.Equal(code is null ? [] : [code], answer.Codes);
    });

    [Fact]
    public async Task G12_introspection_by_tools_is_answered()
    {
        var types = 0;
        await _ada.Attack("G12 the schema's types, once", "answered", async () =>
            types = (await _ada.Ask("{ __schema { types { name fields(includeDeprecated: true) { name args { name } type { name kind ofType { name kind } } } } } }")).Data.At("__schema.types").GetArrayLength());
        Assert.InRange(types, 100, 2_000);
        await _ada.Attack("G12 30 times the schema", "refused", async () =>
            Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], (await _ada.Ask("{ " + string.Join(' ', Enumerable.Range(0, 31).Select(i => $"s{i}: __schema {{ types {{ name fields {{ name }} }} }}")) + " }")).Codes));
    }

    [Fact]
    public Task G9_the_same_page_thirty_times() => _ada.Attack("G9  30 pages of 100 pathways", "refused 400 COST_LIMIT_EXCEEDED", async () =>
    {
        var page = "pathways(first: 100) { edges { node { id familyName } } totalCount }";
        var refused = await _ada.Ask("{ " + string.Join(' ', Enumerable.Range(0, 30).Select(i => $"p{i}: {page}")) + " }");
        Assert.Equal((HttpStatusCode.BadRequest, "COST_LIMIT_EXCEEDED"), (refused.Status, Assert.Single(refused.Codes)));
    });
}
