using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Worklist;

/// <summary>Lists over many pathways: by marks and needs, and by how long something has gone on.</summary>
public class FindingWhoWaits(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Finds_pathways_by_marks_and_needs_in_any_order()
    {
        var (one, two, three) = (await _ada.Open(), await _ada.Open(), await _ada.Open());
        foreach (var pathway in new[] { one, two })
            (await _ada.On(pathway, "openSupportTask", new { taskId = Guid.NewGuid(), topic = "BANKING", text = "Open an account" })).Accepted();
        (await _ada.On(two, "raiseNeedFlag", new { flagId = Guid.NewGuid(), need = "DISABILITY" })).Accepted();
        var at = (await _ada.On(three, "raiseNeedFlag", new { flagId = Guid.NewGuid(), need = "DISABILITY" })).Accepted().Position;

        Assert.Equal([one, two], await Found("marks: [SUPPORT_TASK_OPEN], order: [{ changedAt: ASC }]", at));
        Assert.Equal([three, two], await Found("needs: [DISABILITY], order: [{ changedAt: DESC }]", at));
        Assert.Equal([two], await Found("needs: [DISABILITY], marks: [SUPPORT_TASK_OPEN]", at));
        Assert.Empty(await Found("needs: [DISABILITY, TORTURE]", at));
        Assert.Empty(await Found("needs: [DISABILITY], where: { status: { eq: CLOSED } }", at));
        var page = (await _ada.Ask("{ pathways(first: 1, needs: [DISABILITY], order: [{ changedAt: DESC }]) { totalCount pageInfo { endCursor hasNextPage } } }")).Data;
        Assert.Equal((2, true), (page.At("pathways.totalCount").GetInt32(), page.At("pathways.pageInfo.hasNextPage").GetBoolean()));
        Assert.Equal([two], await Found($"needs: [DISABILITY], order: [{{ changedAt: DESC }}], after: \"{page.Text("pathways.pageInfo.endCursor")}\"", at));

        foreach (var other in new[] { Callers.Auditor, Callers.Council, Callers.Administrator })
            Assert.Equal(["FORBIDDEN"], (await api.As(other).Ask("{ pathways(needs: [DISABILITY]) { totalCount } }")).Codes);
        Assert.Equal(0, (await api.As(Callers.Ben).Ask("{ pathways(needs: [DISABILITY]) { totalCount } }")).Data.At("pathways.totalCount").GetInt32());
    }

    [Fact]
    public async Task Finds_who_waits_or_works_since_when()
    {
        var (one, two) = (await Opened(), await Opened());
        (await _ada.On(one, "joinCourseWaitlist", new { courseType = "GENERAL" }, "2026-02-01")).Accepted();
        (await _ada.On(two, "joinCourseWaitlist", new { courseType = "GENERAL" }, "2026-01-15")).Accepted();
        (await _ada.On(two, "joinCourseWaitlist", new { courseType = "LITERACY" }, "2026-01-16")).Accepted();
        var spell = Guid.NewGuid();
        (await _ada.On(one, "startSpell", new { spellId = spell, kind = "EMPLOYMENT", employer = "Garage", hoursPerWeek = 30 }, "2026-02-01")).Accepted();
        var at = (await _ada.On(one, "endSpell", new { spellId = spell, reason = "CONTRACT_ENDED" }, "2026-09-01")).Accepted().Position;

        var waiting = (await _ada.Ask(
            "query($at: Long) { spans(kind: COURSE_WAITLIST, where: { subject: { eq: \"GENERAL\" }, until: { eq: null } }, order: [{ since: ASC }], minPosition: $at) { totalCount nodes { pathwayId since days } } }", new { at })).Data;
        Assert.Equal([two, one], waiting.Each("spans.nodes", "pathwayId"));
        Assert.Equal(17, waiting.At("spans.nodes.0.days").GetInt32() - waiting.At("spans.nodes.1.days").GetInt32());
        var jobs = (await _ada.Ask("{ spans(kind: EMPLOYMENT) { nodes { pathwayId subject since until days lastedSixMonths lastedTwelveMonths } } }")).Data;
        Assert.Equal(
            $$"""[{"pathwayId":"{{one}}","subject":"EMPLOYMENT","since":"2026-02-01","until":"2026-09-01","days":212,"lastedSixMonths":true,"lastedTwelveMonths":false}]""",
            jobs.At("spans.nodes").GetRawText());
        Assert.Equal(0, (await api.As(Callers.Ben).Ask("{ spans(kind: EMPLOYMENT) { totalCount } }")).Data.At("spans.totalCount").GetInt32());
    }

    private async Task<string> Opened() => (await _ada.Open(new Newcomer { EffectiveOn = "2026-01-10" })).Accepted().PathwayId!;

    private async Task<IReadOnlyList<string?>> Found(string arguments, long? at) =>
        (await _ada.Ask($"query($at: Long) {{ pathways({arguments}, minPosition: $at) {{ nodes {{ id }} }} }}", new { at })).Data.Each("pathways.nodes", "id");
}
