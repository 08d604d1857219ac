using System.Net;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Attacks;

[Collection(Alone.Name)]
public class InjectingThroughFilters(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string ByName = "query($w: PathwaySummaryFilterInput, $at: Long) { pathways(first: 100, where: $w, minPosition: $at) { nodes { familyName } } }";

    private static readonly string[] Names =
        ["O'Hara", "x'; drop table casework.mt_events; --", "50%", "under_score", "back\\slash", "$1", "\"quoted\"", "%", "a|b", "(a+)+$"];

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task G29_finds_each_name_as_it_is_written()
    {
        foreach (var name in Names)
            (await _ada.Open(new Newcomer { FamilyName = name })).Accepted();
        var at = (await api.Recorded()).Events;

        foreach (var name in Names)
        {
            await _ada.Attack($"G29 {name}", "taken as text", async () =>
            {
                Assert.Equal([name], await Found(new { familyName = new { eq = name } }, at));
                Assert.Equal(Names.Where(other => other.Contains(name, StringComparison.Ordinal)).Order(StringComparer.Ordinal), await Found(new { familyName = new { contains = name } }, at));
                Assert.Equal(Names.Where(other => other.StartsWith(name, StringComparison.Ordinal)).Order(StringComparer.Ordinal), await Found(new { familyName = new { startsWith = name } }, at));
                Assert.Equal([name], await Found(new { familyName = new { @in = new[] { name } } }, at));
            });
        }

        Assert.Equal(at, (await api.Recorded()).Events);
    }

    [Theory]
    [InlineData("%_")]
    [InlineData("%")]
    [InlineData("(a+)+")]
    [InlineData("\\")]
    public async Task G29_patterns_cost_no_more_than_text(string pattern)
    {
        await _ada.Open(new Newcomer { FamilyName = new string('a', 100) + "!" });

        await _ada.Attack($"G29 {pattern} 2,000 times", "taken as text", async () =>
            Assert.Empty(await Found(new { familyName = new { contains = string.Concat(Enumerable.Repeat(pattern, 2_000)) } }, 0)));
    }

    [Theory]
    [InlineData("""{ pathways(order: [{ familyName: "ASC; drop table casework.mt_events" }]) { nodes { id } } }""")]
    [InlineData("""{ pathways(order: [{ family_name: ASC }]) { nodes { id } } }""")]
    [InlineData("""{ pathways(order: [{ familyName: ASC_NULLS_FIRST }]) { nodes { id } } }""")]
    [InlineData("""{ pathways(where: { tenant_id: { eq: "13072000" } }) { nodes { id } } }""")]
    public Task G29_sorts_and_fields_that_are_none(string query) => _ada.Attack("G29 " + query[..40], "refused 400", async () =>
    {
        var refused = await _ada.Ask(query);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.All(refused.Codes, code => Assert.Equal("GRAPHQL_VALIDATION_FAILED", code));
    });

    private async Task<IReadOnlyList<string?>> Found(object where, long at) =>
        [.. (await _ada.Ask(ByName, new { w = where, at })).Data.Each("pathways.nodes", "familyName").Order(StringComparer.Ordinal)];
}
