using System.Diagnostics;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Worklist;

public class ReadingYourWrites(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Shows_each_row_at_once()
    {
        for (var number = 0; number < 20; number++)
        {
            var opened = (await _ada.Open(new Newcomer { FamilyName = $"N{number}" })).Accepted();
            var answer = await _ada.Ask(
                "query($at: Long, $name: String) { pathways(minPosition: $at, where: { familyName: { eq: $name } }) { nodes { id version } } }", new { at = opened.Position, name = $"N{number}" });
            Assert.Equal([opened.PathwayId], answer.Data.Each("pathways.nodes", "id"));
        }
    }

    [Theory]
    [InlineData("caseworker", "pathways { nodes { id } }")]
    [InlineData("caseworker", "deadlines { nodes { id } }")]
    [InlineData("auditor", "auditTrail { nodes { id } }")]
    public async Task Of_a_position_that_is_not_there_ends_in_time(string role, string query)
    {
        var watch = Stopwatch.StartNew();
        var asked = query.Replace(" {", "(minPosition: 9007199254740993) {", StringComparison.Ordinal).Replace("nodes(minPosition: 9007199254740993)", "nodes", StringComparison.Ordinal);
        var answer = await (role == "auditor" ? api.As(Callers.Auditor) : _ada).Ask($"{{ {asked} }}");

        Assert.Equal(["POSITION_NOT_REACHED"], answer.Codes);
        Assert.Equal(9007199254740993, Assert.Single(answer.Errors).At("extensions.minPosition").GetInt64());
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(9));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Of_no_position_waits_for_nothing(long position) =>
        Assert.Empty((await _ada.Ask("query($at: Long) { pathways(minPosition: $at) { nodes { id } } }", new { at = position })).Codes);
}
