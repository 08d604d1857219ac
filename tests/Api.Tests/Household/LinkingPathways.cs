using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Household;

public class LinkingPathways(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Household = """
        query($id: ID!, $at: Long) { household(id: $id, minPosition: $at) { members { id person { givenName } } links { fromId toId relation since } } }
        """;

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Is_recorded_on_both_by_one_command()
    {
        var (one, other) = (await _ada.Open(), await _ada.Open());
        var input = new { commandId = Guid.NewGuid(), pathwayId = one, otherPathway = other, relation = "PARENT", effectiveOn = "2026-02-01" };
        var before = await api.Recorded();

        var answer = (await _ada.Command("linkHouseholdMember", input)).Accepted();
        var again = (await _ada.Command("linkHouseholdMember", input)).Accepted();

        Assert.Equal((before.Events + 2, before.Commands + 1, before.Streams), await api.Recorded());
        Assert.Equal((2, 2, answer.Position), (answer.Version, again.Version, again.Position));
        Assert.Equal(["CHILD"], await Relations(other));
        Assert.Equal(["PARENT"], await Relations(one));
    }

    [Fact]
    public async Task Shows_everybody_who_hangs_together_from_anyone_of_them()
    {
        var (grandmother, mother, child, stranger) = (await Open("Gul"), await Open("Mina"), await Open("Sami"), await Open("Else"));
        await _ada.On(mother, "linkHouseholdMember", new { otherPathway = grandmother, relation = "PARENT" }, "2026-02-01");
        await _ada.On(stranger, "recordContact", new { channel = "PHONE" });
        var at = (await _ada.On(mother, "linkHouseholdMember", new { otherPathway = child, relation = "CHILD" }, "2026-02-02")).Accepted().Position;

        foreach (var from in new[] { grandmother, mother, child })
        {
            var household = (await _ada.Ask(Household, new { id = from, at })).Data.At("household");
            Assert.Equal(new[] { grandmother, mother, child }.Order(StringComparer.Ordinal), household.Each("members", "id").Order(StringComparer.Ordinal));
            Assert.Equal(["CHILD", "CHILD", "PARENT", "PARENT"], household.Each("links", "relation").Order(StringComparer.Ordinal));
        }

        Assert.Equal([stranger], (await _ada.Ask(Household, new { id = stranger, at })).Data.Each("household.members", "id"));
    }

    [Fact]
    public async Task Shows_a_newcomer_no_more_than_they_may_see()
    {
        var (parent, child) = (await Open("Mina"), await Open("Grown"));
        await _ada.On(parent, "linkHouseholdMember", new { otherPathway = child, relation = "CHILD" }, "2026-02-01");

        var own = (await api.As(Callers.Newcomer(GlobalIds.Pathway(parent))).Ask(Household, new { id = parent })).Data.At("household");
        var theirs = (await api.As(Callers.Newcomer(GlobalIds.Pathway(parent))).Ask(Household, new { id = child })).Data.At("household");
        var elsewhere = (await api.As(Callers.Ben).Ask(Household, new { id = parent })).Data.At("household");

        Assert.Equal(parent, Assert.Single(own.Each("members", "id")));
        Assert.Equal(0, own.At("links").GetArrayLength());
        Assert.Equal(("null", "null"), (theirs.GetRawText(), elsewhere.GetRawText()));
    }

    [Fact]
    public async Task Is_refused_with_oneself_with_nobody_and_across_municipalities()
    {
        var (one, closed) = (await _ada.Open(), await _ada.Open());
        var elsewhere = (await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted().PathwayId!;
        (await _ada.On(closed, "closePathway", new { reason = "NO_NEED" })).Accepted();
        var before = await api.Recorded();

        (await Link(one, one)).Refused("RefusedError", "OTHER_PATHWAY_IS_THIS_ONE");
        (await Link(one, GlobalIds.OfPathway(Guid.NewGuid()))).Refused("RefusedError", "OTHER_PATHWAY_NOT_FOUND");
        (await Link(one, elsewhere)).Refused("RefusedError", "OTHER_PATHWAY_NOT_FOUND");
        (await Link(one, "nonsense")).Refused("RefusedError", "OTHER_PATHWAY_NOT_FOUND");
        (await Link(one, closed)).Refused("RefusedError", "OTHER_PATHWAY_CLOSED");
        (await Link(GlobalIds.OfPathway(Guid.NewGuid()), one)).Refused("NotFoundError", "PATHWAY_NOT_FOUND");

        Assert.Equal(before, await api.Recorded());
    }

    private Task<CommandAnswer> Link(string one, string other) => _ada.On(one, "linkHouseholdMember", new { otherPathway = other, relation = "SPOUSE" });

    private async Task<string> Open(string givenName) => (await _ada.Open(new Newcomer { GivenName = givenName })).Accepted().PathwayId!;

    private async Task<IReadOnlyList<string?>> Relations(string id) =>
        (await _ada.Ask("query($id: ID!) { pathway(id: $id) { family { members { relation } } } }", new { id })).Data.Each("pathway.family.members", "relation");
}
