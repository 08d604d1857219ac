using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Schooling;

/// <summary>A family with a child of eight years who waits for a place in school, told through the public API.</summary>
public class WaitingForAPlace(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Question = """
        query($id: ID!, $day: LocalDate, $at: Long) { pathway(id: $id, asOf: { effective: $day }, minPosition: $at) {
          schooling { dutyStartsOn daysWithoutPlace withoutPlaceSince parentsInformedOn bridgeFigure places { placeId kind school status requestedOn assignedOn enrolledOn regularSince endedOn endReason } }
          family { members { pathwayId relation } }
        } }
        """;

    private static readonly Guid Place = Guid.NewGuid();

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Is_counted_day_by_day_until_the_child_goes_to_school_and_again_when_the_place_is_lost()
    {
        var mother = (await _ada.Open(new Newcomer { GivenName = "Mina", EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;
        var child = (await _ada.Open(new Newcomer { GivenName = "Sami", BornOn = "2017-09-01", EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;
        await Told(child, "linkHouseholdMember", "2026-01-08", new { otherPathway = mother, relation = "PARENT" });
        await Told(child, "informParents", "2026-01-12", new { language = "ar", channel = "VIDEO" });
        await Told(child, "assignBridgeFigure", "2026-01-13", new { name = "Nour Example" });
        await Told(child, "requestSchoolPlace", "2026-01-15", new { placeId = Place, kind = "PRIMARY" });
        await Told(child, "assignSchoolPlace", "2026-02-20", new { placeId = Place, school = "Park School" });
        await Told(child, "enrolInSchool", "2026-03-02", new { placeId = Place, kind = "PRIMARY", school = "Park School", @class = "PREPARATORY" });
        await Told(child, "joinRegularClass", "2026-08-20", new { placeId = Place });
        var at = (await Told(child, "endSchoolPlace", "2026-09-30", new { placeId = Place, reason = "PLACE_CLOSED" })).Position;

        // Where the law of the Land is not known, from the arrival on 5 January.
        Assert.Equal((null, 27, "2026-01-05"), await Days(child, "2026-01-31", at));
        Assert.Equal((null, 56, "2026-01-05"), await Days(child, "2026-03-01", at));
        Assert.Equal((null, 56, null), await Days(child, "2026-03-02", at));
        Assert.Equal((null, 56, null), await Days(child, "2026-09-30", at));
        Assert.Equal((null, 66, "2026-10-01"), await Days(child, "2026-10-10", at));

        var now = (await _ada.Ask(Question, new { id = child, day = "2026-10-10", at })).Data.At("pathway");
        Assert.Equal(("2026-01-12", "Nour Example"), (now.Text("schooling.parentsInformedOn"), now.Text("schooling.bridgeFigure")));
        Assert.Equal(("ENDED", "Park School", "PLACE_CLOSED"), (now.Text("schooling.places.0.status"), now.Text("schooling.places.0.school"), now.Text("schooling.places.0.endReason")));
        Assert.Equal(("2026-08-20", mother), (now.Text("schooling.places.0.regularSince"), now.Text("family.members.0.pathwayId")));

        // The mother sees how long her child waits; it is her only child here that counts.
        var seen = (await api.As(Callers.Newcomer(GlobalIds.Pathway(mother))).Ask(Question, new { id = child, day = "2026-10-10", at })).Data;
        Assert.Equal(66, seen.At("pathway.schooling.daysWithoutPlace").GetInt32());
    }

    [Fact]
    public async Task Is_flagged_when_a_child_goes_to_school_without_a_place_having_been_assigned()
    {
        var child = (await _ada.Open(new Newcomer { BornOn = "2017-09-01" })).Accepted().PathwayId!;
        var enrolled = await _ada.On(child, "enrolInSchool", new { placeId = Guid.NewGuid(), kind = "PRIMARY", school = "Park School", @class = "REGULAR" });
        Assert.Equal(["SCHOOL_ENROLLED_WITHOUT_ASSIGNMENT"], enrolled.Accepted().Warnings);
        (await _ada.On(child, "joinRegularClass", new { placeId = Guid.NewGuid() })).Refused("RefusedError", "SCHOOL_PLACE_NOT_FOUND");
    }

    private async Task<CommandAnswer> Told(string pathway, string mutation, string day, object fields)
    {
        var answer = (await _ada.On(pathway, mutation, fields, day)).Accepted();
        Assert.Empty(answer.Warnings);
        return answer;
    }

    private async Task<(string? Duty, int? Days, string? Since)> Days(string id, string day, long? at)
    {
        var schooling = (await _ada.Ask(Question, new { id, day, at })).Data.At("pathway.schooling");
        return (schooling.Text("dutyStartsOn"), schooling.At("daysWithoutPlace").GetInt32(), schooling.Text("withoutPlaceSince"));
    }
}
