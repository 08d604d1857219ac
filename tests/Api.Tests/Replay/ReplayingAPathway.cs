using System.Text.Json;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Replay;

/// <summary>A file entry by entry: what was known then, and what each entry changed.</summary>
public class ReplayingAPathway(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Differences = """
        query($id: ID!, $from: Int!, $to: Int!, $on: LocalDate, $at: Long) {
          diff(pathwayId: $id, from: $from, to: $to, effective: $on, minPosition: $at) { differences { path name(lang: EN) change before after afterText(lang: DE) } }
        }
        """;

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _auditor = api.As(Callers.Auditor);

    [Fact]
    public async Task Shows_what_was_known_once_each_entry_was_recorded()
    {
        var (pathway, at) = await Corrected();

        Assert.Equal(["0", "1", "2", "3", "3"], await Each(step => step.At("version").GetRawText()));
        Assert.Equal([null, null, "B1", "A2", "A2"], await Each(step => step.At("pathway") is { ValueKind: JsonValueKind.Object } file ? file.Text("language.attainedLevel") : null));
        Assert.Equal([null, "pathway_opened", "language_certificate_recorded", "entry_corrected", "entry_corrected"], await Each(step => step.At("entry") is { ValueKind: JsonValueKind.Object } entry ? entry.Text("type") : null));
        Assert.Equal([0, 1, 2, 3, 3], (await Steps(pathway, at)).Select(step => step.At("pathway") is { ValueKind: JsonValueKind.Object } file ? file.At("timeline.totalCount").GetInt32() : 0));
        Assert.All(await Steps(pathway, at), step => Assert.Equal(3, step.At("versions").GetInt32()));

        async Task<IReadOnlyList<string?>> Each(Func<JsonElement, string?> read) => [.. (await Steps(pathway, at)).Select(read)];
    }

    [Fact]
    public async Task Tells_what_an_entry_changed()
    {
        var (pathway, at) = await Corrected();

        var certified = await Diff(_auditor, pathway, 1, 2, at);
        var corrected = await Diff(_auditor, pathway, 2, 3, at);

        Assert.Contains(("language.attainedLevel", "ADDED", null, "B1", "Language › Level attained"), certified);
        Assert.Equal(("language.attainedLevel", "CHANGED", "B1", "A2", "Language › Level attained"), Assert.Single(corrected, one => one.Path == "language.attainedLevel"));
        Assert.Empty(await Diff(_auditor, pathway, 3, 9, at));
        Assert.Contains(("language.attainedLevel", "REMOVED", "A2", null, "Language › Level attained"), await Diff(_auditor, pathway, 3, 1, at));
        // What is read inside of a question has a name, too.
        var read = (await _auditor.Ask($"query Reads {{ readLog(pathwayId: \"{pathway}\", first: 100) {{ nodes {{ operation actor }} }} }}")).Data.At("readLog.nodes").EnumerateArray();
        Assert.Contains(read, one => (one.Text("operation"), one.Text("actor")) == ("WholePathway", "vera"));
    }

    [Fact]
    public async Task Tells_it_for_a_day_that_was_looked_at()
    {
        var (pathway, at) = await Corrected();

        Assert.DoesNotContain(await Diff(_auditor, pathway, 1, 3, at, "2026-04-01"), one => one.Path == "language.attainedLevel");
        Assert.Contains(await Diff(_auditor, pathway, 1, 2, at, "2026-04-01"), one => one.Path == "language.attainedLevel");
    }

    [Fact]
    public async Task Adds_up_from_nothing_to_the_whole_file()
    {
        var (pathway, at) = await Corrected();
        var procedureId = Guid.NewGuid();
        await _ada.On(pathway, "fileRecognition", new { procedureId, referenceOccupation = "Baker", regulated = false, authority = "Chamber", track = "STANDARD", trainingCountry = "SYR" }, "2026-03-01");
        at = (await _ada.On(pathway, "completeRecognitionDocuments", new { procedureId }, "2026-03-15")).Accepted().Position;

        var built = new Dictionary<string, string>();
        for (var step = 0; step < 5; step++)
        {
            foreach (var (path, change, before, after, _) in await Diff(_ada, pathway, step, step + 1, at))
            {
                Assert.Equal(before, built.GetValueOrDefault(path));
                if (change == "REMOVED")
                    built.Remove(path);
                else
                    built[path] = after!;
            }
        }

        var state = (await _ada.Ask("query($id: ID!) { replay(pathwayId: $id) { state { path value } } }", new { id = pathway })).Data.At("replay.state").EnumerateArray().ToDictionary(value => value.Text("path")!, value => value.Text("value")!);
        Assert.Equal(state.OrderBy(value => value.Key), built.OrderBy(value => value.Key));
        Assert.Equal("Baker", state[$"recognition.procedures[{procedureId}].referenceOccupation"]);
    }

    [Fact]
    public async Task Names_places_and_values_in_both_languages()
    {
        var (pathway, _) = await Corrected();
        var values = (await _auditor.Ask("query($id: ID!) { replay(pathwayId: $id) { state { path name text en: name(lang: EN) english: text(lang: EN) } } }", new { id = pathway })).Data.At("replay.state").EnumerateArray().ToList();

        var opened = values.Single(value => value.Text("path") == "openedOn");
        Assert.Equal(("Angelegt am", "07.01.2026", "Opened on", "2026-01-07"), (opened.Text("name"), opened.Text("text"), opened.Text("en"), opened.Text("english")));
        Assert.Equal(("Status", "Angelegt"), values.Where(value => value.Text("path") == "status").Select(value => (value.Text("name"), value.Text("text"))).Single());
        Assert.Equal("no", values.Single(value => value.Text("path") == "family.unaccompaniedMinor").Text("english"));
    }

    [Fact]
    public async Task Shows_nobody_more_than_the_file_itself_does()
    {
        var (pathway, at) = await Corrected();
        const string Query = "query($id: ID!) { replay(pathwayId: $id) { state { path } } }";

        var ours = (await _ada.Ask(Query, new { id = pathway })).Data.Each("replay.state", "path");
        var auditors = (await _auditor.Ask(Query, new { id = pathway })).Data.Each("replay.state", "path");

        Assert.Contains("person.familyName", ours);
        Assert.DoesNotContain(auditors, path => path!.StartsWith("person", StringComparison.Ordinal) || path.StartsWith("needs", StringComparison.Ordinal));
        Assert.DoesNotContain(await Diff(_auditor, pathway, 0, 3, at), one => one.Path.StartsWith("person", StringComparison.Ordinal));
        foreach (var stranger in new[] { api.As(Callers.Ben), api.As(new Caller("otto", Role.Auditor, Callers.OtherTown)) })
        {
            Assert.Equal(JsonValueKind.Null, (await stranger.Ask(Query, new { id = pathway })).Data.At("replay").ValueKind);
            Assert.Equal(JsonValueKind.Null, (await stranger.Ask(Differences, new { id = pathway, from = 0, to = 1 })).Data.At("diff").ValueKind);
        }

        foreach (var nobody in new[] { GlobalIds.OfPathway(Guid.NewGuid()), "nonsense" })
            Assert.Equal(JsonValueKind.Null, (await _auditor.Ask(Query, new { id = nobody })).Data.At("replay").ValueKind);
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Council).Ask(Query, new { id = pathway })).Codes);
    }

    [Fact]
    public async Task Refuses_a_step_before_the_first()
    {
        var (pathway, _) = await Corrected();

        Assert.Equal(["INVALID_VERSION"], (await _auditor.Ask("query($id: ID!) { replay(pathwayId: $id, upTo: -1) { version } }", new { id = pathway })).Codes);
        Assert.Equal(["INVALID_VERSION"], (await _auditor.Ask(Differences, new { id = pathway, from = -1, to = 1 })).Codes);
    }

    private async Task<(string Pathway, long? Position)> Corrected()
    {
        var pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;
        var certified = (await _ada.On(pathway, "recordExternalCertificate", Certificate("B1"), "2026-04-01")).Accepted();
        var entryId = (await _ada.Ask("query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { timeline { nodes { id } } } }", new { id = pathway, at = certified.Position })).Data.Text("pathway.timeline.nodes.1.id");
        var replacement = new { languageCertificateRecorded = Certificate("A2") };
        return (pathway, (await _ada.On(pathway, "correctEntry", new { entryId, replacement, correctedEffectiveOn = "2026-04-02", reason = "Misread" })).Accepted().Position);
    }

    private static object Certificate(string level) =>
        new { certificateId = new Guid("018f3c1e-0000-7000-8000-0000000000ce"), level, issuer = "Exam Office", issuedOn = "2026-04-01", documentHash = new string('0', 64) };

    private async Task<IReadOnlyList<JsonElement>> Steps(string pathway, long? at)
    {
        var steps = new List<JsonElement>();
        foreach (var upTo in new int?[] { 0, 1, 2, 3, null })
        {
            var answer = await _auditor.Ask(
                """
                query($id: ID!, $upTo: Int, $at: Long) {
                  replay(pathwayId: $id, upTo: $upTo, minPosition: $at) { version versions entry { type } pathway { language { attainedLevel } timeline { totalCount } } }
                }
                """,
                new { id = pathway, upTo, at });
            steps.Add(answer.Data.At("replay"));
        }

        return steps;
    }

    private static async Task<IReadOnlyList<(string Path, string Change, string? Before, string? After, string Name)>> Diff(ApiClient client, string pathway, int from, int to, long? at, string? on = null) =>
    [
        .. (await client.Ask(Differences, new { id = pathway, from, to, at, on })).Data.At("diff.differences").EnumerateArray()
            .Select(one => (one.Text("path")!, one.Text("change")!, one.Text("before"), one.Text("after"), one.Text("name")!)),
    ];
}
