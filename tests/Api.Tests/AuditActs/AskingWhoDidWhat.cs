using System.Text.Json;
using Casework.Api.Administration;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.Projections;

namespace Casework.Api.Tests.AuditActs;

/// <summary>What was done on pathways, what was read, and what was done on none: one trail.</summary>
public sealed class AskingWhoDidWhat(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Fields = """
        __typename kind label(lang: EN) recordedAt actor role purpose pathwayIds
        ... on EventAct { entry { type position } }
        ... on ReadAct { read { number operation channel decision } }
        ... on AdministrativeAct { type municipality position details { name value } }
        """;

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _auditor = api.As(Callers.Auditor);

    [Fact]
    public async Task Goes_on_whatever_pathway_an_export_has_named()
    {
        using (var export = await Export($"?format=csv&pathway={Uri.EscapeDataString(GlobalIds.OfPathway(Guid.Empty))}"))
            Assert.True(export.IsSuccessStatusCode);

        Assert.Contains(await Acts("kinds: [ADMINISTRATION]"), act => act.Text("type") == "audit_exported");
    }

    [Fact]
    public async Task Puts_entries_reads_and_administration_in_one_order()
    {
        var id = await _ada.Open();
        await _ada.Ask("query Look($id: ID!) { pathway(id: $id) { person { familyName } } }", new { id });
        using (var export = await Export($"?format=csv&pathway={Uri.EscapeDataString(id)}"))
            Assert.True(export.IsSuccessStatusCode);

        var acts = await Acts($"pathwayId: \"{id}\"");

        Assert.Equal(["AdministrativeAct", "EventAct", "ReadAct"], acts.Select(act => act.Text("__typename")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(acts.Select(At).OrderDescending(), acts.Select(At));
        var opened = acts[^1];
        Assert.Equal(("EVENT", "pathway_opened", "Case file opened", "ada", "CASEWORKER", "CASE_MANAGEMENT"), (opened.Text("kind"), opened.Text("entry.type"), opened.Text("label"), opened.Text("actor"), opened.Text("role"), opened.Text("purpose")));
        var looked = Assert.Single(acts, act => act.Text("kind") == "READ" && act.Text("read.operation") == "Look");
        Assert.Equal(("ada", "Query: Shown", id), (looked.Text("actor"), looked.Text("label"), looked.Text("pathwayIds.0")));
        var exported = Assert.Single(acts, act => act.Text("kind") == "ADMINISTRATION");
        Assert.Equal(("vera", "AUDITOR", "AUDIT", "audit_exported", Callers.Town, id), (exported.Text("actor"), exported.Text("role"), exported.Text("purpose"), exported.Text("type"), exported.Text("municipality"), exported.Text("pathwayIds.0")));
        Assert.Equal(["FORMAT", "THROUGH"], exported.Each("details", "name"));
        Assert.Equal("CSV", exported.Text("details.0.value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kinds: [READ]")]
    [InlineData("kinds: [EVENT, ADMINISTRATION]")]
    [InlineData("actor: \"ada\"")]
    public async Task Turns_pages_without_a_gap_or_a_double(string filter)
    {
        var began = await Now();
        await Busy();
        // Asking is an act itself: only what was done before is looked at.
        var until = $"from: \"{began}\" to: \"{await Now()}\"";
        var whole = await Acts($"{filter} {until}");
        Assert.InRange(whole.Count, 8, 100);

        foreach (var size in new[] { 1, 3, 7 })
        {
            var (pages, after, more) = (new List<JsonElement>(), (string?)null, true);
            for (var turns = 0; more && turns <= whole.Count; turns++)
            {
                var page = await Page($"{filter} {until} first: {size}{(after is null ? "" : $" after: \"{after}\"")}");
                pages.AddRange(page.At("nodes").EnumerateArray());
                Assert.Equal(turns > 0, page.At("pageInfo.hasPreviousPage").GetBoolean());
                Assert.Equal(page.Each("edges", "cursor")[^1], page.Text("pageInfo.endCursor"));
                (after, more) = (page.Text("pageInfo.endCursor"), page.At("pageInfo.hasNextPage").GetBoolean());
            }

            Assert.Equal(whole.Select(Name), pages.Select(Name));
        }
    }

    [Fact]
    public async Task Keeps_to_kinds_actors_pathways_and_instants()
    {
        await Busy();
        var id = await _ada.Open();
        var between = await Now();
        await api.As(Callers.Clara).On(id, "recordContact", new { channel = "PHONE", note = "called" });
        await Flush();

        Assert.All(await Acts("kinds: [EVENT]"), act => Assert.Equal("EventAct", act.Text("__typename")));
        Assert.All(await Acts("kinds: [READ]"), act => Assert.Equal("READ", act.Text("kind")));
        Assert.All(await Acts("kinds: [ADMINISTRATION]"), act => Assert.Equal("ADMINISTRATION", act.Text("kind")));
        Assert.All(await Acts("actor: \"clara\""), act => Assert.Equal("clara", act.Text("actor")));
        Assert.All(await Acts($"pathwayId: \"{id}\""), act => Assert.Contains(id, act.At("pathwayIds").EnumerateArray().Select(one => one.GetString())));
        var late = await Acts($"from: \"{between}\" kinds: [EVENT]");
        Assert.Equal(["contact_recorded"], late.Select(act => act.Text("entry.type")));
        Assert.DoesNotContain(await Acts($"to: \"{between}\" kinds: [EVENT]"), act => act.Text("actor") == "clara" && act.Text("entry.type") == "contact_recorded" && act.Text("pathwayIds.0") == id);
        Assert.Single(await Acts($"actor: \"clara\" pathwayId: \"{id}\" kinds: [EVENT]"));
        Assert.NotEmpty(await Acts($"actor: \"clara\" pathwayId: \"{id}\" kinds: [READ]"));
        Assert.Empty(await Acts($"actor: \"nobody\" pathwayId: \"{id}\""));
        Assert.Empty(await Acts("pathwayId: \"bm9uc2Vuc2U=\" kinds: [EVENT, ADMINISTRATION]"));
    }

    [Fact]
    public async Task Shows_what_is_done_on_no_pathway_each_act_once()
    {
        var (lead, team) = (api.As(Callers.Lead), Guid.NewGuid());
        var input = new { commandId = Guid.NewGuid(), teamId = team, name = "North" };
        Assert.Equal(JsonValueKind.Null, (await lead.Ask("mutation($input: FoundTeamInput!) { foundTeam(input: $input) { errors { __typename } } }", new { input })).Data.At("foundTeam.errors").ValueKind);
        var acts = new AdministrationStream(api.Server.Runtime.Log);
        var doer = Doer.AtTheMachine(Purpose.SystemOperation);
        await acts.Record(AdministrationStreams.Operation, new AdministrationEvent.KeyEncryptionKeyRotated("k2", 7), doer, default);
        await acts.Record(Callers.OtherTown, new AdministrationEvent.RetentionRunDone(5, 4, 3), doer, default);

        var shown = await Acts("kinds: [ADMINISTRATION]");

        var founded = Assert.Single(shown, act => act.Text("type") == "team_founded");
        Assert.Equal(("lena", "Team founded", Callers.Town), (founded.Text("actor"), founded.Text("label"), founded.Text("municipality")));
        Assert.Equal([("TEAM", $"{team}"), ("TEAM_NAME", "North")], founded.Each("details", "name").Zip(founded.Each("details", "value")));
        var rotated = Assert.Single(shown, act => act.Text("type") == "key_encryption_key_rotated");
        Assert.Equal((doer.Actor, "ADMINISTRATOR", "SYSTEM_OPERATION", JsonValueKind.Null), (rotated.Text("actor"), rotated.Text("role"), rotated.Text("purpose"), rotated.At("municipality").ValueKind));
        // Of another municipality nothing, and there it is.
        Assert.DoesNotContain(shown, act => act.Text("type") == "retention_run_done");
        var there = (await api.As(Callers.Auditor with { Municipality = Callers.OtherTown }).Ask($"{{ auditActs(kinds: [ADMINISTRATION], first: 100) {{ nodes {{ {Fields} }} }} }}")).Data.At("auditActs.nodes").EnumerateArray().ToList();
        Assert.Contains(there, act => act.Text("type") == "retention_run_done");
        Assert.DoesNotContain(there, act => act.Text("type") == "team_founded");
    }

    [Fact]
    public async Task Is_recorded_itself_and_holds_no_name()
    {
        var newcomer = new Newcomer();
        var opened = (await _ada.Open(newcomer)).Accepted();
        var answer = await _auditor.Ask($"query Trail {{ auditActs(pathwayId: \"{opened.PathwayId}\", minPosition: {opened.Position}) {{ nodes {{ {Fields} ... on EventAct {{ entry {{ fact {{ __typename }} origin {{ municipality }} }} }} }} }} }}");

        Assert.Contains("PathwayOpened", answer.Data.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(newcomer.FamilyName, answer.Text, StringComparison.Ordinal);
        Assert.Contains(await Acts($"pathwayId: \"{opened.PathwayId}\" kinds: [READ]"), act => act.Text("read.operation") == "Trail" && act.Text("actor") == "vera");
    }

    [Fact]
    public async Task Is_open_to_auditors_of_the_municipality_alone()
    {
        var id = await _ada.Open();
        foreach (var role in Enum.GetValues<Role>().Where(role => !role.Includes(Role.Auditor)))
            Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Of(role, GlobalIds.Pathway(id))).Ask("{ auditActs { nodes { actor } } }")).Codes);

        var elsewhere = await api.As(Callers.Auditor with { Municipality = Callers.OtherTown }).Ask($"{{ auditActs(pathwayId: \"{id}\", first: 100) {{ nodes {{ {Fields} }} }} }}");
        Assert.DoesNotContain(elsewhere.Data.At("auditActs.nodes").EnumerateArray(), act => act.Text("kind") == "EVENT" || act.Text("actor") == "ada");
        Assert.NotEmpty((await api.As(Callers.DataProtectionOfficer).Ask($"{{ auditActs(pathwayId: \"{id}\") {{ nodes {{ actor }} }} }}")).Data.At("auditActs.nodes").EnumerateArray());
    }

    [Theory]
    [InlineData("from: \"2026-02-01T00:00:00Z\", to: \"2026-01-01T00:00:00Z\"", "AUDIT_RANGE_REVERSED", "The end is before the beginning.", "Das Ende liegt vor dem Anfang.")]
    [InlineData("first: 101", "INVALID_PAGE_SIZE", null, null)]
    [InlineData("first: 0", "INVALID_PAGE_SIZE", null, null)]
    [InlineData("after: \"x\"", "INVALID_CURSOR", null, null)]
    [InlineData("after: \"1767225600123e42\"", "INVALID_CURSOR", null, null)]
    [InlineData("after: \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", "INVALID_CURSOR", null, null)]
    public async Task Refuses_what_it_cannot_answer(string arguments, string code, string? english, string? german)
    {
        var question = $"{{ auditActs({arguments}) {{ nodes {{ actor }} }} }}";
        var answer = await _auditor.Ask(question);
        Assert.Equal([code], answer.Codes);
        if (english is null)
            return;
        Assert.Equal(english, answer.Errors[0].Text("message"));
        Assert.Equal(german, (await (_auditor with { Language = "de" }).Ask(question)).Errors[0].Text("message"));
    }

    /// <summary>Some of everything.</summary>
    private async Task Busy()
    {
        var ids = new List<string>();
        for (var number = 0; number < 3; number++)
            ids.Add(await _ada.Open());
        foreach (var id in ids)
        {
            await _ada.On(id, "recordContact", new { channel = "EMAIL", note = "wrote" });
            await _ada.Ask("query Look($id: ID!) { pathway(id: $id) { id } }", new { id });
        }

        var acts = new AdministrationStream(api.Server.Runtime.Log);
        foreach (var pathway in ids)
            await acts.Record(Callers.Town, new AdministrationEvent.PersonExported(GlobalIds.Pathway(pathway)), new Doer("ada", "CASEWORKER", "CASE_MANAGEMENT"), default);
        await Flush();
    }

    /// <summary>Until the read log has what waits, and the read models what is recorded.</summary>
    private async Task Flush()
    {
        var head = await api.Server.Runtime.Log.Head(default);
        Assert.Empty((await _auditor.Ask($"{{ auditTrail(first: 1, minPosition: {head}) {{ nodes {{ id }} }} }}")).Errors);
    }

    /// <returns>An instant after all that is recorded by now.</returns>
    private async Task<string> Now()
    {
        await Flush();
        var recorded = await api.Database.Ask<DateTime>("select clock_timestamp()");
        await Task.Delay(5);
        return $"{recorded.AddMilliseconds(2):yyyy-MM-ddTHH:mm:ss.fffZ}";
    }

    private async Task<List<JsonElement>> Acts(string arguments)
    {
        await Flush();
        return [.. (await Page($"{arguments} first: 100")).At("nodes").EnumerateArray()];
    }

    private async Task<JsonElement> Page(string arguments) => (await _auditor.Ask(
        $"{{ auditActs({arguments}) {{ pageInfo {{ hasNextPage hasPreviousPage endCursor }} edges {{ cursor }} nodes {{ {Fields} }} }} }}")).Data.At("auditActs");

    private Task<HttpResponseMessage> Export(string query) => _auditor.Send(new HttpRequestMessage(HttpMethod.Get, $"/exports/audit{query}"));

    private static DateTimeOffset At(JsonElement act) => act.At("recordedAt").GetDateTimeOffset();

    private static string Name(JsonElement act) => act.Text("__typename") switch
    {
        "EventAct" => $"entry {act.At("entry.position")}",
        "ReadAct" => $"read {act.At("read.number")}",
        _ => $"act {act.At("position")}",
    };
}
