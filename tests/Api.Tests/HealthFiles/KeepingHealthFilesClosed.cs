using System.Text.Json;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.Domain.HealthFiles;

namespace Casework.Api.Tests.HealthFiles;

/// <summary>Who is no caseworker of the municipality learns nothing of a health file: not what it holds, and not that there is one.</summary>
public sealed class KeepingHealthFilesClosed(CaseworkApi api) : IClassFixture<CaseworkApi>, IAsyncLifetime
{
    private static readonly string[] Content =
        [.. HealthEvent.StoredNames.Select(stored => stored.Name), "TRAUMA_COUNSELLING", "TraumaCounselling", "INITIAL_EXAMINATION", "InitialExamination", "Gesundheitsakte", "Weiterleitung"];

    private readonly HealthClient _ada = new(api.As(Callers.Ada));
    private readonly Guid _referral = Guid.NewGuid();
    private string _pathway = "";
    private string _entry = "";
    private long _position;

    public async Task InitializeAsync()
    {
        _pathway = await _ada.Api.Open();
        await _ada.Accepted(_pathway, "offerScreening", new { screeningId = Guid.NewGuid(), kind = "INITIAL_EXAMINATION" });
        await _ada.Accepted(_pathway, "makeReferral", new { referralId = _referral, place = "TRAUMA_COUNSELLING" });
        _entry = (await _ada.Read(_pathway)).Text("entries.2.id")!;
        // Whoever waits for this has all of it before.
        _position = (await _ada.Api.On(_pathway, "recordContact", new { channel = "PHONE" })).Accepted().Position!.Value;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Opens_them_to_caseworkers_of_the_municipality() =>
        Assert.Equal("TRAUMA_COUNSELLING", (await _ada.Read(_pathway)).Text("referrals.0.place"));

    [Fact]
    public async Task Opens_them_to_no_other_role()
    {
        foreach (var role in Enum.GetValues<Role>().Except([Role.Caseworker]))
        {
            var client = api.As(Callers.Of(role, GlobalIds.Pathway(_pathway)));
            var read = await client.Ask(HealthClient.Question, new { id = _pathway });
            Assert.Equal(["FORBIDDEN"], read.Codes);
            ShowsNothing(read);

            var written = await client.Ask(
                $$"""mutation { makeReferral(input: { commandId: "{{Guid.NewGuid()}}", pathwayId: "{{_pathway}}", referralId: "{{Guid.NewGuid()}}", place: MIDWIFE }) { version } }""");
            Assert.Equal(["FORBIDDEN"], written.Codes);
        }
    }

    [Fact]
    public async Task Answers_other_municipalities_as_if_there_were_none()
    {
        var ben = new HealthClient(api.As(Callers.Ben));
        var before = await api.Recorded();

        Assert.Equal(JsonValueKind.Null, (await ben.Read(_pathway)).ValueKind);
        var theirs = await ben.Command(_pathway, "acceptReferral", new { referralId = _referral });
        Assert.Equal("PATHWAY_NOT_FOUND", theirs.Text("errors.0.code"));
        Assert.Equal($"{await ben.Command(GlobalIds.OfPathway(Guid.NewGuid()), "acceptReferral", new { referralId = _referral })}", $"{theirs}");
        Assert.Equal(before, await api.Recorded());
    }

    [Fact]
    public async Task Shows_nothing_of_them_on_the_pathway()
    {
        foreach (var caller in new[] { Callers.Ada, Callers.Auditor, Callers.Newcomer(GlobalIds.Pathway(_pathway)) })
        {
            var pathway = await api.As(caller).Ask(
                """
                query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) {
                  version stages { name label changedOn } deadlines { id kind } timeline(first: 100) { totalCount nodes { type label actor fact { __typename } } } } }
                """,
                new { id = _pathway, at = _position });
            ShowsNothing(pathway);
            Assert.Equal((2, 2), (pathway.Data.At("pathway.version").GetInt32(), pathway.Data.At("pathway.timeline.totalCount").GetInt32()));
        }
    }

    [Fact]
    public async Task Shows_nothing_of_them_in_any_list()
    {
        ShowsNothing(await _ada.Api.Ask("query($at: Long) { pathways(first: 100, minPosition: $at) { totalCount nodes { id status changedAt version caseworker } } }", new { at = _position }));
        ShowsNothing(await _ada.Api.Ask("query($at: Long) { deadlines(first: 100, minPosition: $at) { totalCount nodes { id kind } } }", new { at = _position }));
        var audit = await api.As(Callers.Auditor).Ask("query($at: Long) { auditTrail(first: 100, minPosition: $at) { totalCount nodes { id pathwayId type label fact { __typename } } } }", new { at = _position });
        ShowsNothing(audit);
        Assert.Equal(new HashSet<string?> { "pathway_opened", "contact_recorded" }, audit.Data.Each("auditTrail.nodes", "type").ToHashSet());
    }

    [Fact]
    public async Task Leads_nowhere_from_the_id_of_an_entry()
    {
        foreach (var caller in new[] { Callers.Ada, Callers.Auditor, Callers.Newcomer(GlobalIds.Pathway(_pathway)) })
            Assert.Equal("""{"node":null}""", (await api.As(caller).Ask("query($id: ID!) { node(id: $id) { id } }", new { id = _entry })).Data.GetRawText());
    }

    [Fact]
    public async Task Leaves_no_row_of_them_outside_of_the_log()
    {
        var health = await api.Database.Ask<string[]>("select array_agg(id::text) from casework.mt_events where type like 'health_%'");
        Assert.True(health!.Length >= 3);
        foreach (var table in new[] { "pathway_summaries", "pathway_timelines", "pathway_deadlines", "messages" })
        {
            Assert.Equal((table, 0L), (table, await api.Database.Ask<long>($"select count(*) from casework.{table} t where t::text like '%health_%'")));
            foreach (var id in health)
                Assert.Equal((table, 0L), (table, await api.Database.Ask<long>($"select count(*) from casework.{table} t where t::text like '%{id}%'")));
        }
    }

    [Fact]
    public async Task Seals_them_for_the_person_by_a_key_of_their_own() =>
        Assert.Equal(
            ["casework", "health"],
            (await api.Database.Ask<string[]>($"select array_agg(purpose_class order by purpose_class) from casework.subject_keys where subject_id = '{GlobalIds.Pathway(_pathway)}'"))!);

    private static void ShowsNothing(Answer answer) =>
        Assert.All(Content, content => Assert.DoesNotContain(content, answer.Text, StringComparison.Ordinal));
}
