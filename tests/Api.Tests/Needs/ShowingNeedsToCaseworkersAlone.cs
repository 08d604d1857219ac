using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Needs;

/// <summary>What makes somebody vulnerable can be turned against them: not even that person's own screen shows it.</summary>
public sealed class ShowingNeedsToCaseworkersAlone(CaseworkApi api) : IClassFixture<CaseworkApi>, IAsyncLifetime
{
    private const string Canary = "Rohrammer";
    private const string Kind = "GENDER_BASED_VIOLENCE";

    private const string Facts =
        "nodes { type label effectiveOn actor fact { __typename ... on NeedFlagRaised { flagId need note } ... on NeedFlagCleared { reason } ... on EntryCorrected { replacement { ... on NeedFlagRaised { need note } } } } }";

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly Guid _flag = Guid.NewGuid();
    private string _pathway = "";
    private long _position;

    public async Task InitializeAsync()
    {
        _pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2026-01-06" })).Accepted().PathwayId!;
        var raised = (await _ada.On(_pathway, "raiseNeedFlag", new { flagId = _flag, need = Kind, note = $"Note {Canary}" }, "2026-02-01")).Accepted();
        var entry = (await _ada.Ask("query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { timeline(last: 1) { nodes { id } } } }", new { id = _pathway, at = raised.Position }))
            .Data.Text("pathway.timeline.nodes.0.id");
        var replacement = new { needFlagRaised = new { flagId = _flag, need = Kind, note = $"Corrected {Canary}" } };
        (await _ada.On(_pathway, "correctEntry", new { entryId = entry, replacement, correctedEffectiveOn = "2026-02-02", reason = "Wrong day" })).Accepted();
        _position = (await _ada.On(_pathway, "clearNeedFlag", new { flagId = _flag, reason = $"Safe {Canary}" }, "2026-03-01")).Accepted().Position!.Value;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Shows_them_to_caseworkers_with_all_their_entries()
    {
        var answer = await _ada.Ask(
            $$"""query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { needs { flagId need note raisedOn clearedOn clearReason } timeline(first: 10) { {{Facts}} } } }""", new { id = _pathway, at = _position });

        Assert.Empty(answer.Errors);
        Assert.Equal(
            ($"{_flag}", Kind, $"Corrected {Canary}", "2026-02-02", "2026-03-01", $"Safe {Canary}"),
            (answer.Data.Text("pathway.needs.0.flagId"), answer.Data.Text("pathway.needs.0.need"), answer.Data.Text("pathway.needs.0.note"),
                answer.Data.Text("pathway.needs.0.raisedOn"), answer.Data.Text("pathway.needs.0.clearedOn"), answer.Data.Text("pathway.needs.0.clearReason")));
        Assert.Equal(2, answer.Text.Split($"\"need\":\"{Kind}\"").Length - 2);
    }

    [Fact]
    public async Task Redacts_them_in_the_timeline_and_the_audit_trail_for_everybody_else()
    {
        foreach (var caller in new[] { Callers.Auditor, Callers.Newcomer(GlobalIds.Pathway(_pathway)) })
        {
            var timeline = await api.As(caller).Ask(
                $$"""query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { needs { need } timeline(first: 10) { {{Facts}} } } }""", new { id = _pathway, at = _position });
            IsRedacted(timeline);
            // That something was recorded, when and by whom, is no secret to those who check.
            Assert.Equal(["pathway_opened", "need_flag_raised", "entry_corrected", "need_flag_cleared"], timeline.Body.Each("data.pathway.timeline.nodes", "type"));
        }

        IsRedacted(await api.As(Callers.Auditor).Ask($$"""query($at: Long) { auditTrail(first: 10, minPosition: $at) { {{Facts}} } }""", new { at = _position }));
    }

    [Fact]
    public async Task Puts_nothing_of_them_in_the_worklist_or_anywhere_unsealed()
    {
        var row = await _ada.Ask(
            "query($at: Long) { pathways(first: 100, minPosition: $at) { nodes { id familyName givenName status caseworker } } }", new { at = _position });
        Assert.Contains(_pathway, row.Text, StringComparison.Ordinal);
        foreach (var text in new[] { Canary, "GenderBasedViolence", Kind })
        {
            Assert.DoesNotContain(text, row.Text, StringComparison.Ordinal);
            foreach (var table in await api.Database.Ask<string[]>("select array_agg(tablename::text) from pg_tables where schemaname = 'casework'") ?? [])
                Assert.Equal((table, false), (table, await api.Database.Ask<bool>($"select exists (select from casework.{table} t where t::text like '%{text}%')")));
        }
    }

    [Fact]
    public async Task Seals_them_apart_from_the_rest_of_the_pathway() =>
        Assert.Equal(
            ["casework", "needs"],
            (await api.Database.Ask<string[]>($"select array_agg(purpose_class order by purpose_class) from casework.subject_keys where subject_id = '{GlobalIds.Pathway(_pathway)}'"))!);

    private static void IsRedacted(Answer answer)
    {
        Assert.DoesNotContain(Canary, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Kind, answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Codes, code => Assert.Equal("FORBIDDEN", code));
        Assert.NotEmpty(answer.Codes);
    }
}
