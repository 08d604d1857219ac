using System.Globalization;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Household;

/// <summary>Unaccompanied minors: one of them a child for a while yet, one of age today.</summary>
public class TurningEighteen(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Family = """
        query($id: ID!, $on: LocalDate, $at: Long) { pathway(id: $id, minPosition: $at) { version family {
          unaccompaniedMinor ofAgeOn
          members { pathwayId relation }
          guardianships { guardianshipId kind name appointedOn endedOn endReason }
          guardianAccess(on: $on) { pathwayId since guardianship { kind name } }
        } } }
        """;

    private static readonly DateOnly Birthday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3);

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Ends_the_access_of_the_guardian_on_the_day_itself_without_an_entry()
    {
        var minor = await Arrive(Birthday.AddYears(-18));
        await _ada.On(minor, "recordUnaccompaniedMinor", on: "2026-01-08");
        var position = (await _ada.On(minor, "appointGuardian", new { guardianshipId = Guid.NewGuid(), kind = "YOUTH_WELFARE_OFFICE", name = "Youth welfare office" }, "2026-01-09")).Accepted().Position;

        var before = await Ask(minor, Birthday.AddDays(-1), position);
        var after = await Ask(minor, Birthday, position);

        Assert.Equal(["Youth welfare office"], before.Each("family.guardianAccess", "guardianship.name"));
        Assert.Empty(after.Each("family.guardianAccess", "since"));
        Assert.False(after.At("family.unaccompaniedMinor").GetBoolean());
        Assert.Equal((Iso(Birthday), 3), (after.Text("family.ofAgeOn"), after.At("version").GetInt32()));
        // The guardianship itself was not ended by anybody: it ended by law.
        Assert.Equal([null], after.Each("family.guardianships", "endedOn"));
    }

    [Fact]
    public async Task Shuts_out_the_parent_who_could_see_the_child_until_then()
    {
        var (child, grown, parent) = (await Arrive(Birthday.AddYears(-17)), await Arrive(Birthday.AddYears(-18)), await _ada.Open());
        var mother = api.As(Callers.Newcomer(GlobalIds.Pathway(parent)));
        Assert.Equal((false, false), (await Sees(mother, child), await Sees(mother, grown)));

        foreach (var minor in new[] { child, grown })
            (await _ada.On(minor, "linkHouseholdMember", new { otherPathway = parent, relation = "PARENT" }, "2026-01-10")).Accepted();

        Assert.Equal((true, false), (await Sees(mother, child), await Sees(mother, grown)));
        // Not as the child that somebody of age was, either.
        Assert.Equal("null", (await mother.Ask("query($id: ID!) { pathway(id: $id, asOf: { effective: \"2026-02-01\" }) { id } }", new { id = grown })).Data.At("pathway").GetRawText());
        Assert.False(await Sees(api.As(Callers.Newcomer(Guid.NewGuid())), child));
    }

    [Fact]
    public async Task Leaves_the_parent_no_access_where_a_guardian_was_appointed_or_the_link_has_ended()
    {
        var (child, parent) = (await Arrive(Birthday.AddYears(-12)), await _ada.Open());
        var father = api.As(Callers.Newcomer(GlobalIds.Pathway(parent)));
        var guardianshipId = Guid.NewGuid();
        await _ada.On(parent, "linkHouseholdMember", new { otherPathway = child, relation = "CHILD" }, "2026-01-10");
        Assert.True(await Sees(father, child));

        await _ada.On(child, "appointGuardian", new { guardianshipId, kind = "PROFESSIONAL", name = "Farid Example" }, "2026-01-11");
        Assert.False(await Sees(father, child));
        await _ada.On(child, "endGuardianship", new { guardianshipId, reason = "PARENTS_TOOK_OVER" }, "2026-01-12");
        Assert.True(await Sees(father, child));
        await _ada.On(parent, "unlinkHouseholdMember", new { otherPathway = child, reason = "MOVED_OUT" }, "2026-01-13");
        Assert.False(await Sees(father, child));
    }

    [Fact]
    public async Task Is_flagged_when_a_guardian_is_appointed_after_it()
    {
        var grown = await Arrive(Birthday.AddYears(-18));
        var answer = await _ada.On(grown, "appointGuardian", new { guardianshipId = Guid.NewGuid(), kind = "PERSON", name = "Late Example" });

        Assert.Equal(["PERSON_IS_OF_AGE"], answer.Accepted().Warnings);
    }

    private async Task<string> Arrive(DateOnly bornOn) =>
        (await _ada.Open(new Newcomer { BornOn = Iso(bornOn), EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;

    private async Task<System.Text.Json.JsonElement> Ask(string id, DateOnly on, long? at) =>
        (await _ada.Ask(Family, new { id, on = Iso(on), at })).Data.At("pathway");

    private static async Task<bool> Sees(ApiClient client, string id)
    {
        var answer = (await client.Ask("query($id: ID!) { pathway(id: $id) { id } node(id: $id) { id } }", new { id })).Data;
        Assert.Equal(answer.At("pathway").ValueKind, answer.At("node").ValueKind);
        return answer.At("pathway").ValueKind == System.Text.Json.JsonValueKind.Object;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
