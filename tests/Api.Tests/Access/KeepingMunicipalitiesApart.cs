using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Access;

/// <summary>What one municipality records never shows in another, not even that it is there.</summary>
public sealed class KeepingMunicipalitiesApart(CaseworkApi api) : IClassFixture<CaseworkApi>, IAsyncLifetime
{
    private const string Canary = "Nachtigall";

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _ben = api.As(Callers.Ben);
    private readonly ApiClient _auditorThere = api.As(new Caller("viktor", Role.Auditor, Callers.OtherTown));
    private string _pathway = "";
    private string _own = "";
    private long _position;

    public async Task InitializeAsync()
    {
        _pathway = (await _ada.Open(new Newcomer { FamilyName = Canary, GivenName = Canary })).Accepted().PathwayId!;
        var procedureId = Guid.NewGuid();
        await _ada.On(_pathway, "assignCaseworker", new { caseworker = Canary });
        (await _ada.On(_pathway, "fileRecognition", new { procedureId, referenceOccupation = Canary, regulated = false, authority = Canary, track = "STANDARD", trainingCountry = "SYR" }, "2026-03-01")).Accepted();
        _own = (await _ben.Open(new Newcomer { Municipality = Callers.OtherTown, FamilyName = "Other" })).Accepted().PathwayId!;
        _position = (await _ada.On(_pathway, "completeRecognitionDocuments", new { procedureId }, "2026-03-15")).Accepted().Position!.Value;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Holds_for_every_list()
    {
        string[] lists =
        [
            $$"""{ pathways(first: 100, minPosition: {{_position}}) { totalCount nodes { id familyName givenName caseworker } } }""",
            $$"""{ pathways(first: 100, where: { familyName: { eq: "{{Canary}}" } }) { totalCount nodes { id familyName } } }""",
            $$"""{ pathways(first: 100, where: { or: [{ familyName: { startsWith: "" } }, { givenName: { neq: null } }, { caseworker: { contains: "a" } }] }) { totalCount nodes { id familyName } } }""",
            $$"""{ deadlines(first: 100, minPosition: {{_position}}) { totalCount nodes { id pathwayId caseworker } } }""",
            $$"""{ deadlines(first: 100, where: { pathwayId: { eq: "{{GlobalIds.Pathway(_pathway)}}" } }) { totalCount nodes { id } } }""",
        ];
        foreach (var query in lists)
        {
            var there = await _ben.Ask(query);
            Assert.Empty(there.Errors);
            Assert.DoesNotContain(Canary, there.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(_pathway, there.Text, StringComparison.Ordinal);
            // Not for want of anything to find.
            Assert.Contains(_pathway, (await _ada.Ask(query.Replace("nodes { id }", "nodes { id pathwayId }", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Holds_for_the_audit_trail()
    {
        var query = $$"""{ auditTrail(first: 100, minPosition: {{_position}}) { totalCount nodes { pathwayId actor fact { ... on CaseworkerAssigned { caseworker } ... on RecognitionFiled { referenceOccupation } } } } }""";
        var there = await _auditorThere.Ask(query);
        var here = await api.As(Callers.Auditor).Ask(query);

        Assert.DoesNotContain(Canary, there.Text, StringComparison.Ordinal);
        Assert.All(there.Data.Each("auditTrail.nodes", "actor"), actor => Assert.Equal("ben", actor));
        Assert.Contains(Canary, here.Data.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_for_everything_with_a_global_id()
    {
        var known = await _ada.Ask(
            "query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { timeline { nodes { id } } deadlines { id } } }", new { id = _pathway, at = _position });
        string[] ids = [_pathway, .. known.Data.Each("pathway.timeline.nodes", "id").OfType<string>(), .. known.Data.Each("pathway.deadlines", "id").OfType<string>()];
        Assert.True(ids.Length >= 6);
        const string Query = "query($id: ID!) { node(id: $id) { id __typename } nodes(ids: [$id]) { id } pathway(id: $id) { id } }";

        foreach (var id in ids)
        {
            foreach (var stranger in new[] { _ben, _auditorThere, api.As(Callers.Newcomer(Guid.NewGuid())), api.As(Callers.Newcomer(GlobalIds.Pathway(_own))) })
                Assert.Equal("""{"node":null,"nodes":[null],"pathway":null}""", (await stranger.Ask(Query, new { id })).Data.GetRawText());
            foreach (var owner in new[] { _ada, api.As(Callers.Auditor), api.As(Callers.Newcomer(GlobalIds.Pathway(_pathway))) })
                Assert.Equal(id, (await owner.Ask(Query, new { id })).Data.Text("node.id"));
        }
    }

    [Fact]
    public async Task Answers_commands_on_another_municipalitys_pathway_like_those_on_none()
    {
        var before = await api.Recorded();
        var nothing = await _ben.On(GlobalIds.OfPathway(Guid.NewGuid()), "recordContact", new { channel = "PHONE" });
        var theirs = await _ben.On(_pathway, "recordContact", new { channel = "PHONE" });
        var stale = await _ben.On(_pathway, "recordContact", new { channel = "PHONE", expectedVersion = 1 });

        nothing.Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        Assert.Equal($"{nothing}", $"{theirs}");
        Assert.Equal($"{nothing}", $"{stale}");
        Assert.Equal(before, await api.Recorded());
    }

    [Fact]
    public async Task Opens_no_pathway_for_another_municipality()
    {
        var before = await api.Recorded();
        (await _ben.Open(new Newcomer())).Refused("RefusedError", "OTHER_MUNICIPALITY");

        Assert.Equal(before, await api.Recorded());
    }

    [Fact]
    public async Task Takes_no_cursor_of_another_municipality()
    {
        var cursor = (await _ada.Ask($"{{ pathways(minPosition: {_position}) {{ pageInfo {{ endCursor }} }} }}")).Data.Text("pathways.pageInfo.endCursor");

        Assert.Equal(["INVALID_CURSOR"], (await _ben.Ask("query($after: String) { pathways(after: $after) { nodes { id } } }", new { after = cursor })).Codes);
        Assert.Empty((await _ada.Ask("query($after: String) { pathways(after: $after) { nodes { id } } }", new { after = cursor })).Codes);
    }

    [Fact]
    public async Task Shows_a_newcomer_their_own_pathway_alone()
    {
        var own = GlobalIds.Pathway(_pathway);
        var me = await api.As(Callers.Newcomer(own)).Ask("{ me { pathwayId role municipality } }");
        Assert.Equal(_pathway, me.Data.Text("me.pathwayId"));

        // The same pathway's id in a token of another municipality opens nothing.
        var elsewhere = await api.As(new Caller("nadia", Role.Newcomer, Callers.OtherTown, own)).Ask("query($id: ID!) { pathway(id: $id) { id } }", new { id = _pathway });
        Assert.Equal("""{"pathway":null}""", elsewhere.Data.GetRawText());
    }
}
