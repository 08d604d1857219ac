using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Questions;

/// <summary>Who can do what, and who was told of their rights: over all open case files of a municipality.</summary>
public class AskingAcrossPathways(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Finds_who_can_do_something_by_words_of_its_name()
    {
        var (one, other, closed) = (await _ada.Open(), await _ada.Open(), await _ada.Open());
        foreach (var pathway in new[] { one, closed })
            await Seen(pathway, "MIG Welding");
        await Seen(other, "Sewing");
        await Seen(other, "sewing ");
        await _ada.On(closed, "closePathway", new { reason = "NO_NEED" });
        var at = (await _ada.On(one, "assessSkill", new { skill = "mig welding", finding = "SHOWN", method = "WORK_SAMPLE" }, "2026-06-01")).Accepted().Position;
        const string Query = """
            query($name: String!, $at: Long) { skills(name: $name, first: 10, minPosition: $at) { totalCount nodes { pathwayId skill evidence finding assessedOn caseworker } } }
            """;

        var welding = (await _ada.Ask(Query, new { name = "weld", at })).Data.At("skills");
        var sewing = (await _ada.Ask(Query, new { name = " SEWING ", at })).Data.At("skills");

        Assert.Equal((1, one, "MIG Welding", "SHOWN", "2026-06-01"), (welding.At("totalCount").GetInt32(), welding.Text("nodes.0.pathwayId"), welding.Text("nodes.0.skill"), welding.Text("nodes.0.finding"), welding.Text("nodes.0.assessedOn")));
        Assert.Equal((1, other, 2), (sewing.At("totalCount").GetInt32(), sewing.Text("nodes.0.pathwayId"), sewing.At("nodes.0.evidence").GetInt32()));
        Assert.Equal(0, (await _ada.Ask(Query, new { name = "Plumbing", at })).Data.At("skills.totalCount").GetInt32());
        Assert.Equal(0, (await api.As(Callers.Ben).Ask(Query, new { name = "weld", at })).Data.At("skills.totalCount").GetInt32());
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Auditor).Ask(Query, new { name = "weld", at })).Codes);
        Assert.Equal(["INVALID_FILTER"], (await _ada.Ask(Query, new { name = "a\0b", at })).Codes);
    }

    [Fact]
    public async Task Counts_who_was_told_in_each_language_and_version()
    {
        var town = api.As(Callers.Ben);
        var pathways = new List<string>();
        for (var i = 0; i < 4; i++)
            pathways.Add((await town.Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted().PathwayId!);
        foreach (var pathway in pathways.Take(3))
            await town.On(pathway, "deliverRightsInformation", new { language = "ar", version = "2026-1", channel = "VIDEO" }, "2026-02-01");
        await town.On(pathways[0], "deliverRightsInformation", new { language = "ar", version = "2026-1", channel = "LETTER" }, "2026-03-01");
        await town.On(pathways[0], "acknowledgeRightsInformation", new { language = "ar", version = "2026-1" }, "2026-02-02");
        await town.On(pathways[2], "closePathway", new { reason = "MOVED_AWAY" });
        var at = (await town.On(pathways[1], "deliverRightsInformation", new { language = "de", version = "2026-1", channel = "LEAFLET" }, "2026-02-03")).Accepted().Position;

        var editions = (await town.Ask(
            "query($at: Long) { rightsInformationCoverage(minPosition: $at) { language version delivered acknowledged pathways } }", new { at })).Data.At("rightsInformationCoverage");

        Assert.Equal(
            """[{"language":"ar","version":"2026-1","delivered":2,"acknowledged":1,"pathways":3},{"language":"de","version":"2026-1","delivered":1,"acknowledged":0,"pathways":3}]""",
            editions.GetRawText());
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Council).Ask("{ rightsInformationCoverage { language } }")).Codes);
    }

    private async Task Seen(string pathway, string skill) =>
        (await _ada.On(pathway, "addSkillEvidence", new { evidenceId = Guid.NewGuid(), skill, source = "INFORMAL_WORK" }, "2026-05-01")).Accepted();
}
