using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Worklist;

public class LookingAtCaseloads(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    [Fact]
    public async Task Counts_what_everybody_has_and_what_nobody_has()
    {
        var ada = api.As(Callers.Ada);
        var (one, two, closed) = (await ada.Open(), await ada.Open(), await ada.Open());
        await ada.Open();
        foreach (var pathway in new[] { one, two, closed })
            (await ada.On(pathway, "assignCaseworker", new { caseworker = "ada" })).Accepted();
        (await ada.On(one, "fileRecognition", new { procedureId = Guid.NewGuid(), referenceOccupation = "Nurse", regulated = true, authority = "Office", track = "STANDARD", trainingCountry = "SYR" }, "2026-02-01")).Accepted();
        (await ada.On(closed, "closePathway", new { reason = "NO_NEED" })).Accepted();
        await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown });
        var at = (await ada.On(two, "recordContact", new { channel = "PHONE" })).Accepted().Position;

        var loads = (await ada.Ask("query($at: Long) { caseloads(minPosition: $at) { caseworker active dormant overdue nextDueOn openRecognitions } }", new { at })).Data;

        Assert.Equal(
            """[{"caseworker":null,"active":1,"dormant":0,"overdue":0,"nextDueOn":null,"openRecognitions":0},{"caseworker":"ada","active":2,"dormant":0,"overdue":1,"nextDueOn":"2026-03-01","openRecognitions":1}]""",
            loads.At("caseloads").GetRawText());
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Auditor).Ask("{ caseloads { active } }")).Codes);
    }
}
