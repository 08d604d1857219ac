using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Erasure;
using Casework.Api.Tests.HealthFiles;
using Casework.Api.Tests.Testing;
using Npgsql;

namespace Casework.Api.Tests.Erasure;

/// <summary>Ada proposes, the data-protection officer confirms; nothing that was typed about the person is anywhere afterwards.</summary>
public sealed class ErasingAPerson(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _officer = api.As(Callers.DataProtectionOfficer);

    [Fact]
    public async Task Leaves_nothing_of_what_was_typed_on_any_node()
    {
        var (pathway, canaries) = await Seeded("A");
        var (other, others) = await Seeded("B");
        await using var second = await ApiServer.Start(api.Database, api.DataFolder);
        var there = second.As(Callers.Ada);
        Assert.Equal("CanaryFamilyA", (await Ask(there, pathway)).Text("person.familyName"));

        // The control: before, the same search finds names and skills in the read models that need them, and nothing of it in the log.
        var before = await Tables(canaries);
        Assert.Contains(before, residue => residue is { Value: 1, Place: "table pathway_summaries" });
        Assert.Contains(before, residue => residue.Place == "table pathway_skills");
        Assert.DoesNotContain(before, residue => residue.Place == "table mt_events");

        var erasure = await Erase(pathway);

        Assert.Empty(await Tables(canaries));
        Assert.Equal(before.Count, (await Tables(others)).Count);
        foreach (var client in new[] { _ada, there })
        {
            var shown = await Until(client, pathway, shown => shown.At("person.familyName").ValueKind == JsonValueKind.Null);
            Assert.DoesNotContain("anary", shown.GetRawText(), StringComparison.Ordinal);
            Assert.Equal(("PERSON", "UNLAWFUL_PROCESSING"), (shown.Text("dataProtection.erasures.0.scope"), shown.Text("dataProtection.erasures.0.basis")));
            Assert.Equal("CanaryFamilyB", (await Ask(client, other)).Text("person.familyName"));
        }

        // Who works on cases sees that it was erased; for audits the structure is left.
        Assert.Equal(["erasure_decided", "subject_erased"], (await Ask(_ada, pathway)).Each("timeline.nodes", "type"));
        var types = (await _officer.Ask("query($id: ID!) { pathway(id: $id) { timeline(first: 50) { nodes { type } } } }", new { id = pathway })).Data.Each("pathway.timeline.nodes", "type");
        Assert.Equal(["four_eyes_proposed", "four_eyes_confirmed", "erasure_decided", "subject_erased"], types.TakeLast(4));
        Assert.Contains("contact_recorded", types);
        var line = (await _ada.Ask("{ pathways(first: 50) { nodes { id familyName erased } } }")).Data.At("pathways.nodes").EnumerateArray().ToDictionary(node => node.Text("id")!);
        Assert.Equal((true, JsonValueKind.Null), (line[pathway].At("erased").GetBoolean(), line[pathway].At("familyName").ValueKind));
        Assert.Equal((false, "CanaryFamilyB"), (line[other].At("erased").GetBoolean(), line[other].Text("familyName")));
        (await _ada.On(pathway, "recordContact", new { channel = "PHONE" })).Refused("RefusedError", "PATHWAY_ERASED");

        var certificate = System.Text.Encoding.UTF8.GetString((await Folder.Certificate(erasure, default))!.ToBytes());
        Assert.Contains("\"proposedBy\":\"ada\",\"confirmedBy\":\"dietmar\"", certificate, StringComparison.Ordinal);
        Assert.Contains("Löschbescheinigung", certificate, StringComparison.Ordinal);
        Assert.DoesNotContain("anary", certificate, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_two_people_and_no_legal_hold()
    {
        var pathway = await _ada.Open();
        var proposal = Guid.NewGuid();
        (await _ada.On(pathway, "proposeErasure", new { proposalId = proposal, scope = "PERSON", basis = "OBJECTION" })).Refused("RefusedError", "ERASURE_STILL_NEEDED");
        (await _ada.On(pathway, "proposeErasure", new { proposalId = proposal, scope = "PERSON", basis = "LEGAL_OBLIGATION" })).Accepted();
        foreach (var caller in new[] { Callers.Ada, Callers.Clara, Callers.Lead, Callers.Auditor })
            Assert.Equal(["FORBIDDEN"], (await api.As(caller).Ask($$"""mutation { confirmErasure(input: { commandId: "{{Guid.NewGuid()}}", pathwayId: "{{pathway}}", proposalId: "{{proposal}}" }) { version } }""")).Codes);
        (await api.As(Callers.DataProtectionOfficer with { Subject = "ada" }).On(pathway, "confirmErasure", new { proposalId = proposal })).Refused("RefusedError", "FOUR_EYES_SAME_PERSON");
        (await api.As(Callers.Clara).On(pathway, "confirmProposal", new { proposalId = proposal })).Refused("RefusedError", "ERASURE_CONFIRMED_APART");
        (await api.As(Callers.DataProtectionOfficer with { Municipality = Callers.OtherTown }).On(pathway, "confirmErasure", new { proposalId = proposal })).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        (await _ada.On(pathway, "placeLegalHold", new { holdId = Guid.NewGuid(), ground = "LITIGATION", reason = "court" })).Accepted();
        (await _officer.On(pathway, "confirmErasure", new { proposalId = proposal })).Refused("RefusedError", "ERASURE_LEGAL_HOLD");
        Assert.Equal("Amina", (await Ask(_ada, pathway)).Text("person.givenName"));
    }

    [Fact]
    public async Task Takes_one_class_of_data_and_leaves_the_others()
    {
        var (pathway, _) = await Seeded("C");
        var erasure = await Erase(pathway, "HEALTH", "CONSENT_WITHDRAWN");

        Assert.Equal("CanaryFamilyC", (await Ask(_ada, pathway)).Text("person.familyName"));
        var file = (await _ada.Ask("query($id: ID!) { healthFile(pathwayId: $id) { cover referrals { place status } } needs: pathway(id: $id) { needs { need } } }", new { id = pathway })).Data;
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (file.At("healthFile.cover").ValueKind, file.At("healthFile.referrals.0.place").ValueKind));
        Assert.Equal("PREGNANCY", file.Text("needs.needs.0.need"));

        // What is recorded later is no part of it, also when the erasure is carried out again.
        await new HealthClient(_ada).Accepted(pathway, "recordHealthCover", new { cover = "PRIVATE_INSURANCE" }, "2026-05-01");
        await Carried(pathway, erasure);
        Assert.Equal("PRIVATE_INSURANCE", (await _ada.Ask("query($id: ID!) { healthFile(pathwayId: $id) { cover } }", new { id = pathway })).Data.Text("healthFile.cover"));
    }

    [Fact]
    public async Task Is_done_again_after_a_restore_when_a_server_starts()
    {
        var (pathway, canaries) = await Seeded("D");
        var id = GlobalIds.Pathway(pathway);
        var keys = await api.Database.Ask<string>($"select json_agg(k)::text from casework.subject_keys k where subject_id = '{id}'");
        await Erase(pathway);
        await Restore(id, keys!);
        Assert.InRange(await api.Database.Ask<long>($"select count(*) from casework.subject_keys where subject_id = '{id}' and wrapped_key is not null"), 1, 10);

        await using var restarted = await ApiServer.Start(api.Database, api.DataFolder);

        Assert.Equal(0, await api.Database.Ask<long>($"select count(*) from casework.subject_keys where subject_id = '{id}' and wrapped_key is not null"));
        await Until(restarted.As(Callers.Ada), pathway, shown => shown.At("person.familyName").ValueKind == JsonValueKind.Null);
        Assert.Empty(await Tables(canaries));
    }

    [Fact]
    public async Task Leaves_the_log_in_order_and_the_read_models_as_a_fresh_fold_makes_them()
    {
        var (pathway, _) = await Seeded("E");
        await Erase(pathway);

        await using var database = NpgsqlDataSource.Create(api.Database.AppConnectionString);
        var key = PathwayLog.Key(new Casework.Api.Configuration.CaseworkSettings { DataFolder = api.DataFolder });
        await using var log = PathwayLog.Open(database, key);
        var report = await EventStore.Verifying.Verification.Run(database, log.Decode, null, new Progress<long>(), default);
        Assert.Empty(report.Violations);
        await using var projections = new EventStore.Projecting.ProjectionRuntime(
            database, Casework.Projections.StoredEvents.Types, log.Decode, ReadModels.All(key),
            new EventStore.Projecting.ProjectionRuntimeOptions { OwnerConnectionString = api.Database.OwnerConnectionString }, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        var (violations, notChecked) = await Casework.Api.Verifying.ReadModelCheck.Run(projections, default);
        Assert.Equal("", string.Join('\n', violations.Select(violation => $"{violation}").Concat(notChecked)));
    }

    private ErasureFolder Folder => new(Path.Combine(api.DataFolder, "erasures"), Path.Combine(api.DataFolder, "transparency-key"));

    /// <returns>The pathway, and everything that was typed about its person.</returns>
    private async Task<(string Pathway, IReadOnlyList<string> Canaries)> Seeded(string mark)
    {
        string[] canaries = [.. new[] { "Family", "Given", "Note", "Address", "Guardian", "Skill", "Attested", "Task", "Need", "Office", "Authority", "Document", "Occupation", "Hold", "Provider" }.Select(what => $"Canary{what}{mark}")];
        var pathway = (await _ada.Open(new Newcomer { FamilyName = canaries[0], GivenName = canaries[1], BornOn = "2012-05-01", EffectiveOn = "2026-01-10" })).Accepted().PathwayId!;
        var procedure = Guid.NewGuid();
        (await _ada.On(pathway, "recordContact", new { channel = "PHONE", note = canaries[2] }, "2026-02-01")).Accepted();
        (await _ada.On(pathway, "placeInHousing", new { placementId = Guid.NewGuid(), kind = "OWN_LEASE", municipality = Callers.Town, address = canaries[3] }, "2026-02-01")).Accepted();
        (await _ada.On(pathway, "appointGuardian", new { guardianshipId = Guid.NewGuid(), kind = "PERSON", name = canaries[4] }, "2026-02-01")).Accepted();
        (await _ada.On(pathway, "addSkillEvidence", new { evidenceId = Guid.NewGuid(), skill = canaries[5], source = "REFERENCE", attestedBy = canaries[6] }, "2026-02-02")).Accepted();
        (await _ada.On(pathway, "openSupportTask", new { taskId = Guid.NewGuid(), topic = "OTHER", text = canaries[7] }, "2026-02-02")).Accepted();
        (await _ada.On(pathway, "raiseNeedFlag", new { flagId = Guid.NewGuid(), need = "PREGNANCY", note = canaries[8] }, "2026-02-02")).Accepted();
        (await _ada.On(pathway, "adviseOnRecognition", new { procedureId = procedure, office = canaries[9] }, "2026-02-03")).Accepted();
        (await _ada.On(pathway, "fileRecognition", new { procedureId = procedure, referenceOccupation = canaries[12], regulated = true, authority = canaries[10], track = "STANDARD", trainingCountry = "SYR" }, "2026-02-04")).Accepted();
        (await _ada.On(pathway, "confirmRecognitionReceipt", new { procedureId = procedure, missingDocuments = new[] { canaries[11] } }, "2026-02-05")).Accepted();
        var hold = Guid.NewGuid();
        (await _ada.On(pathway, "placeLegalHold", new { holdId = hold, ground = "AUDIT", reason = canaries[13] }, "2026-02-06")).Accepted();
        (await _ada.On(pathway, "releaseLegalHold", new { holdId = hold, reason = canaries[13] }, "2026-02-07")).Accepted();
        (await _ada.On(pathway, "completeDigitalCourse", new { course = "DEVICE_BASICS", provider = canaries[14] }, "2026-02-08")).Accepted();
        var health = new HealthClient(_ada);
        await health.Accepted(pathway, "recordHealthCover", new { cover = "STATUTORY_INSURANCE" }, "2026-02-08");
        await health.Accepted(pathway, "makeReferral", new { referralId = Guid.NewGuid(), place = "MIDWIFE" }, "2026-02-09");
        await CaughtUp();
        return (pathway, canaries);
    }

    private async Task<Guid> Erase(string pathway, string scope = "PERSON", string basis = "UNLAWFUL_PROCESSING")
    {
        var proposal = Guid.NewGuid();
        (await _ada.On(pathway, "proposeErasure", new { proposalId = proposal, scope, basis })).Accepted();
        (await _officer.On(pathway, "confirmErasure", new { proposalId = proposal })).Accepted();
        await Carried(pathway, proposal);
        await CaughtUp();
        return proposal;
    }

    private async Task Carried(string pathway, Guid erasure) => await Until(
        _ada, pathway, shown => shown.At("dataProtection.erasures").EnumerateArray().Any(one => one.Text("erasureId") == $"{erasure}" && one.At("erasedOn").ValueKind == JsonValueKind.String));

    private async Task CaughtUp()
    {
        var head = await api.Database.Ask<long>("select last_position from casework.log_head");
        await _ada.Ask("query($position: Long) { pathways(first: 1, minPosition: $position) { totalCount } }", new { position = head });
        for (var giveUp = DateTime.UtcNow.AddSeconds(30); await api.Database.Ask<long>("select min(checkpoint) from casework.projection_runs") < head;)
        {
            Assert.True(DateTime.UtcNow < giveUp, "The read models do not catch up.");
            await Task.Delay(50);
        }
    }

    private static async Task<JsonElement> Until(ApiClient client, string pathway, Func<JsonElement, bool> holds)
    {
        for (var giveUp = DateTime.UtcNow.AddSeconds(20); ; await Task.Delay(100))
        {
            var shown = await Ask(client, pathway);
            if (holds(shown))
                return shown;
            Assert.True(DateTime.UtcNow < giveUp, $"Not within twenty seconds: {shown}");
        }
    }

    private static async Task<JsonElement> Ask(ApiClient client, string pathway) => (await client.Ask(
        """
        query($id: ID!) {
          pathway(id: $id) {
            person { familyName givenName bornOn nationality }
            skills { skills { name } }
            dataProtection { erasures { erasureId scope basis decidedOn erasedOn } }
            timeline(first: 50) { nodes { type fact { __typename ... on ContactRecorded { note } } } }
          }
        }
        """, new { id = pathway })).Data.At("pathway");

    private async Task<IReadOnlyList<Residue>> Tables(IReadOnlyList<string> values)
    {
        await using var database = NpgsqlDataSource.Create(api.Database.OwnerConnectionString);
        return await new ResidueScan(values).Tables(database, default);
    }

    // As an older backup does: the keys are back, and the names in the rows.
    private Task Restore(Guid pathway, string keys) => api.Database.Execute($"""
        set session_replication_role = replica;
        delete from casework.subject_keys where subject_id = '{pathway}';
        insert into casework.subject_keys select * from json_populate_recordset(null::casework.subject_keys, '{keys}');
        update casework.pathway_summaries set family_name = 'CanaryFamilyD', given_name = 'CanaryGivenD' where id = '{pathway}';
        """);
}
