using System.Globalization;
using System.Text.Json;
using Casework.Api.Tests.HealthFiles;
using Casework.Api.Tests.Staffing;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.EmergencyAccess;

/// <summary>Ada works in the North, Clara and Eva, whose deputy nobody is, in the South; Lena leads the South. Two servers.</summary>
public sealed class OpeningAHealthFileInAnEmergency(CaseworkApi api) : IClassFixture<CaseworkApi>, IAsyncLifetime
{
    private const string Why = "Hospital asks: CanaryGlass lies unconscious.";
    private static readonly Caller Eva = new("eva", Role.Caseworker, Callers.Town);

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _clara = api.As(Callers.Clara);
    private readonly ApiClient _officer = api.As(Callers.DataProtectionOfficer);

    public async Task InitializeAsync()
    {
        var lead = new StaffClient(api.As(Callers.Lead));
        var teams = (await api.As(Callers.Lead).Ask("{ staff { teams { name } } }")).Data.Each("staff.teams", "name");
        if (teams.Count > 0)
            return;

        var (north, south) = (Guid.NewGuid(), Guid.NewGuid());
        foreach (var (team, name, members) in new[] { (north, "North", new[] { "ada" }), (south, "South", new[] { "clara", "eva", "lena" }) })
        {
            await lead.Accepted("foundTeam", new { teamId = team, name }, StaffedOffice.Day(-30));
            foreach (var caseworker in members)
                await lead.Accepted("addTeamMember", new { teamId = team, caseworker }, StaffedOffice.Day(-30));
        }

        await lead.Accepted("nameTeamLead", new { teamId = south, caseworker = "lena" }, StaffedOffice.Day(-30));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Lasts_for_its_time_on_every_node_and_shows_the_health_file_alone()
    {
        await using var second = await ApiServer.Start(api.Database, api.DataFolder);
        var pathway = await OfAda();
        await new HealthClient(_ada).Accepted(pathway, "recordHealthCover", new { cover = "STATUTORY_INSURANCE" });
        Assert.True(await IsClosedTo(_clara, pathway));

        (await Break(_clara, pathway)).Accepted();

        foreach (var clara in new[] { _clara, second.As(Callers.Clara) })
        {
            Assert.Equal("STATUTORY_INSURANCE", (await new HealthClient(clara).Read(pathway)).Text("cover"));
            Assert.Equal("PATHWAY_NOT_FOUND", (await new HealthClient(clara).Command(pathway, "makeReferral", new { referralId = Guid.NewGuid(), place = "MIDWIFE" })).Text("errors.0.code"));
        }

        Assert.True(await IsClosedTo(api.As(Eva), pathway));
        Assert.True(await IsClosedTo(api.As(Callers.Clara with { Municipality = Callers.OtherTown }), pathway));

        await Later(pathway, TimeSpan.FromMinutes(59));
        Assert.False(await IsClosedTo(_clara, pathway));
        await Later(pathway, TimeSpan.FromMinutes(1));
        Assert.True(await IsClosedTo(_clara, pathway));
        Assert.True(await IsClosedTo(second.As(Callers.Clara), pathway));
        Assert.False(await IsClosedTo(_ada, pathway));
    }

    [Fact]
    public async Task Is_told_in_the_same_commit_and_waits_for_a_review_by_somebody_else()
    {
        var pathway = await OfAda();
        var accessId = Guid.NewGuid();
        var at = (await Break(_clara, pathway, accessId: accessId)).Accepted().Position!.Value;

        // The pathway's event, the count, and a notice each for Ada, for Lena and for data protection.
        Assert.Equal(
            "emergency_access_taken glass_broken notice_given notice_given notice_given",
            await api.Database.Ask<string>($"select string_agg(type, ' ' order by type) from casework.mt_events where seq_id > {at - 5} and seq_id <= {at}"));
        Assert.Equal(1, await api.Database.Ask<long>($"select count(distinct timestamp) from casework.mt_events where seq_id > {at - 5} and seq_id <= {at}"));
        // One act, however much is recorded of it.
        var acts = (await api.As(Callers.Auditor).Ask($"{{ auditActs(kinds: [ADMINISTRATION], actor: \"clara\", pathwayId: \"{pathway}\", minPosition: {at}) {{ nodes {{ kind ... on EventAct {{ entry {{ type }} }} }} }} }}")).Data.At("auditActs.nodes");
        Assert.Equal(("ADMINISTRATION", "glass_broken"), (Assert.Single(acts.EnumerateArray()).Text("kind"), acts.Text("0.entry.type")));
        foreach (var (client, reason, others) in new[] { (_ada, "ASSIGNED", 1), (api.As(Callers.Lead), "LEAD", 1), (_officer, "DATA_PROTECTION", 1), (_clara, "", 0) })
        {
            var told = (await client.Ask("query($at: Long) { notices(first: 100, minPosition: $at) { nodes { aboutId reason level kind dueOn title(lang: EN) } } }", new { at })).Data.At("notices.nodes")
                .EnumerateArray().Where(notice => notice.Text("aboutId") == $"{accessId}").ToList();
            Assert.Equal(others, told.Count);
            if (others > 0)
                Assert.Equal((reason, "BEGUN", "EMERGENCY_ACCESS_REVIEW", StaffedOffice.Day(3), "The time has begun"), (told[0].Text("reason"), told[0].Text("level"), told[0].Text("kind"), told[0].Text("dueOn"), told[0].Text("title")));
        }

        var clock = (await _ada.Ask("query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { deadlines { kind dueOn state } } }", new { id = pathway, at })).Data.At("pathway.deadlines.0");
        Assert.Equal(("EMERGENCY_ACCESS_REVIEW", StaffedOffice.Day(3), "RUNNING"), (clock.Text("kind"), clock.Text("dueOn"), clock.Text("state")));

        Assert.Equal(["FORBIDDEN"], (await _ada.Ask(Duties)).Codes);
        foreach (var reviewer in new[] { api.As(Callers.Lead), _officer })
        {
            var duty = (await reviewer.Ask(Duties)).Data.At("emergencyAccesses").EnumerateArray().Single(duty => duty.Text("accessId") == $"{accessId}");
            Assert.Equal((pathway, "clara", "ACUTE_ILLNESS", StaffedOffice.Day(3), false), (duty.Text("pathwayId"), duty.Text("by"), duty.Text("reason"), duty.Text("reviewDueOn"), duty.At("overdue").GetBoolean()));
        }

        Assert.Equal(0, (await api.As(Callers.DataProtectionOfficer with { Municipality = Callers.OtherTown }).Ask(Duties)).Data.At("emergencyAccesses").GetArrayLength());
        var review = new { accessId, finding = "JUSTIFIED", statement = "She was the only one there." };
        (await api.As(Callers.DataProtectionOfficer with { Subject = "clara" }).On(pathway, "reviewBrokenGlass", review)).Refused("RefusedError", "EMERGENCY_ACCESS_REVIEWED_BY_ONESELF");
        (await api.As(Callers.DataProtectionOfficer with { Municipality = Callers.OtherTown }).On(pathway, "reviewBrokenGlass", review)).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        (await _officer.On(pathway, "reviewBrokenGlass", new { accessId = Guid.NewGuid(), review.finding, review.statement })).Refused("RefusedError", "EMERGENCY_ACCESS_NOT_FOUND");
        (await _officer.On(pathway, "reviewBrokenGlass", review)).Accepted();
        (await api.As(Callers.Lead).On(pathway, "reviewBrokenGlass", review)).Refused("RefusedError", "EMERGENCY_ACCESS_ALREADY_REVIEWED");
        Assert.DoesNotContain($"{accessId}", (await _officer.Ask(Duties)).Data.Each("emergencyAccesses", "accessId"));
        var shown = (await _ada.Ask("query($id: ID!) { pathway(id: $id) { dataProtection { emergencyAccesses { statement by finding reviewedBy reviewStatement } } } }", new { id = pathway })).Data.At("pathway.dataProtection.emergencyAccesses.0");
        Assert.Equal((Why, "clara", "JUSTIFIED", "dietmar", review.statement), (shown.Text("statement"), shown.Text("by"), shown.Text("finding"), shown.Text("reviewedBy"), shown.Text("reviewStatement")));
        Assert.Equal(0, await api.Database.Ask<long>("select count(*) from casework.mt_events where data::text like '%CanaryGlass%'"));
    }

    [Fact]
    public async Task Is_refused_with_a_reason_of_its_own_each_time()
    {
        var pathway = await OfAda();
        Assert.NotEmpty((await _clara.Ask($$"""mutation { breakGlass(input: { commandId: "{{Guid.NewGuid()}}", pathwayId: "{{pathway}}", accessId: "{{Guid.NewGuid()}}", statement: "{{Why}}" }) { version } }""")).Codes);
        (await Break(_clara, pathway, "Too short.")).Refused("RefusedError", "EMERGENCY_ACCESS_STATEMENT_TOO_SHORT");
        (await Break(_clara, pathway, " ")).Refused("RefusedError", "TEXT_MISSING");
        (await Break(_ada, pathway)).Refused("RefusedError", "EMERGENCY_ACCESS_NOT_NEEDED");
        (await Break(api.As(Callers.Ben), pathway)).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        (await Break(_clara, GlobalIds.OfPathway(Guid.NewGuid()))).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        foreach (var caller in new[] { Callers.Auditor, Callers.DataProtectionOfficer, Callers.Mentor, Callers.Council, Callers.Administrator })
            Assert.Equal(["FORBIDDEN"], (await api.As(caller).Ask($$"""mutation { breakGlass(input: { commandId: "{{Guid.NewGuid()}}", pathwayId: "{{pathway}}", accessId: "{{Guid.NewGuid()}}", reason: ACUTE_ILLNESS, statement: "{{Why}}" }) { version } }""")).Codes);

        var restriction = Guid.NewGuid();
        (await _ada.On(pathway, "restrictProcessing", new { restrictionId = restriction, ground = "OBJECTION_PENDING", reason = "an objection" })).Accepted();
        (await Break(_clara, pathway)).Refused("RefusedError", "PROCESSING_RESTRICTED");
        (await _ada.On(pathway, "liftRestriction", new { restrictionId = restriction, personInformedOn = StaffedOffice.Day(0), reason = "settled" })).Accepted();
        var proposalId = Guid.NewGuid();
        (await _ada.On(pathway, "proposeErasure", new { proposalId, scope = "PERSON", basis = "LEGAL_OBLIGATION" })).Accepted();
        (await _officer.On(pathway, "confirmErasure", new { proposalId })).Accepted();
        (await Break(_clara, pathway)).Refused("RefusedError", "PATHWAY_ERASED");
    }

    [Fact]
    public async Task Is_not_taken_more_often_than_the_rule_lets_somebody_on_a_day()
    {
        var eva = api.As(Eva);
        var (pathway, commandId, accessId) = (await OfAda(), Guid.NewGuid(), Guid.NewGuid());
        var input = new { commandId, pathwayId = pathway, accessId, reason = "CHILD_AT_RISK", statement = Why };
        var first = (await eva.Command("breakGlass", input)).Accepted();
        Assert.Equal(first.Version, (await eva.Command("breakGlass", input)).Accepted().Version);
        (await Break(eva, await OfAda())).Accepted();

        // Of several at once, on whichever files, no more than the rule allows.
        var files = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OfAda()));
        var outcomes = await Task.WhenAll(files.Select(file => Break(eva, file)));
        Assert.Equal(["", "EMERGENCY_ACCESS_LIMIT_REACHED", "EMERGENCY_ACCESS_LIMIT_REACHED", "EMERGENCY_ACCESS_LIMIT_REACHED"], outcomes.Select(outcome => outcome.Code ?? "").Order());
        Assert.Equal(3L, await api.Database.Ask<long>("select count(*) from casework.mt_events where type = 'emergency_access_taken' and data ->> 'By' = 'eva'"));
        // What was accepted stays so, also when it comes again.
        Assert.Equal(first.Version, (await eva.Command("breakGlass", input)).Accepted().Version);
        foreach (var (file, outcome) in files.Zip(outcomes))
            Assert.Equal(outcome.Code is not null, await IsClosedTo(eva, file));
    }

    [Fact]
    public async Task Stands_in_the_read_log_as_what_it_was()
    {
        var pathway = await OfAda();
        (await Break(_clara, pathway)).Accepted();
        await new HealthClient(_clara).Read(pathway);
        await new HealthClient(_ada).Read(pathway);

        var read = (await _officer.Ask($"{{ readLog(pathwayId: \"{pathway}\", first: 50) {{ nodes {{ actor decision fieldClasses }} }} }}")).Data.At("readLog.nodes").EnumerateArray()
            .Where(entry => entry.At("fieldClasses").EnumerateArray().Any(@class => @class.GetString() == "HEALTH")).Select(entry => (entry.Text("actor"), entry.Text("decision"))).ToList();
        Assert.Equal([("ada", "SHOWN"), ("clara", "EMERGENCY")], read.Order());
    }

    private const string Duties = "{ emergencyAccesses { accessId pathwayId by reason reviewDueOn overdue endsAt } }";

    private async Task<string> OfAda()
    {
        var pathway = await _ada.Open();
        (await _ada.On(pathway, "assignCaseworker", new { caseworker = "ada" })).Accepted();
        return pathway;
    }

    private static Task<CommandAnswer> Break(ApiClient client, string pathway, string statement = Why, Guid? accessId = null) =>
        client.On(pathway, "breakGlass", new { accessId = accessId ?? Guid.NewGuid(), reason = "ACUTE_ILLNESS", statement });

    private static async Task<bool> IsClosedTo(ApiClient client, string pathway) => (await new HealthClient(client).Read(pathway)).ValueKind == JsonValueKind.Null;

    // As if so much time had passed: nothing in the log is ever altered, but nobody has to wait.
    private Task Later(string pathway, TimeSpan time) => api.Database.Execute(string.Create(CultureInfo.InvariantCulture, $"""
        set session_replication_role = replica;
        update casework.mt_events set timestamp = timestamp - interval '{time.TotalSeconds} seconds' where stream_id = '{GlobalIds.Pathway(pathway)}';
        """));
}
