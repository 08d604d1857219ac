using System.Net;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Limits;

public class LimitingARole(LimitedApi api) : IClassFixture<LimitedApi>
{
    private const string Expensive = "{ node(id: \"UGF0aHdheTphYmM=\") { ... on Pathway { timeline(first: 100) { nodes { id fact { __typename } } } } } }";
    private const string Deep = "{ node(id: \"UGF0aHdheTphYmM=\") { ... on Pathway { timeline(first: 1) { edges { node { id } } } } } }";
    private readonly ApiClient _ada = api.Server.As(Callers.Ada);
    private readonly ApiClient _auditor = api.Server.As(Callers.Auditor);

    [Theory]
    [InlineData(Expensive, "COST_LIMIT_EXCEEDED")]
    [InlineData(Deep, "DEPTH_LIMIT_EXCEEDED")]
    [InlineData("{ __schema { queryType { name } } }", "INTROSPECTION_FORBIDDEN")]
    public async Task Leaves_other_roles_as_they_were(string query, string code)
    {
        var refused = await _ada.Ask(query);
        var taken = await _auditor.Ask(query);

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, Assert.Single(refused.Codes)));
        Assert.Equal((HttpStatusCode.OK, 0), (taken.Status, taken.Errors.Count));
    }

    [Fact]
    public async Task Lets_an_ordinary_page_pass() =>
        Assert.Equal(HttpStatusCode.OK, (await _ada.Ask("{ pathways(first: 20) { nodes { id familyName } totalCount } }")).Status);

    [Fact]
    public async Task Hides_the_schema_text_too()
    {
        using var refused = await _ada.Send(new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql"));
        using var given = await _auditor.Send(new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, given.StatusCode));
    }
}
