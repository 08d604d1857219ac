using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Pathways;

/// <summary>A pathway as it is told in the issue that asked for this system: one year, all five stages, two times.</summary>
public class GoingFromArrivalToParticipation(Story story) : IClassFixture<Story>
{
    private const string Question = """
        query($id: ID!, $asOf: AsOfInput, $position: Long) {
          pathway(id: $id, asOf: $asOf, minPosition: $position) {
            status version openedOn
            person { givenName familyName }
            arrival { arrivedOn facility allocatedTo }
            language { attainedLevel assessedLevel courses { courseId status startsOn attendedUnits } }
            recognition { procedures { procedureId phase outcome clockSuspended decisionDueOn missingDocuments } }
            work { status spells { spellId kind employer hoursPerWeek match startedOn endedOn } }
            participation { forumsAttended }
            stages { name label changedOn ... on WorkStage { status } }
            deadlines { kind state startedOn dueOn overdue ruleSet }
            timeline(first: 100) {
              totalCount
              nodes { type label(lang: EN) effectiveOn recordedAt actor role ruleSet position version correctedBy fact { __typename ... on RecordedFact { ruleSet } } }
            }
          }
        }
        """;

    [Fact]
    public async Task Ends_with_every_stage_reached()
    {
        var pathway = await Ask();

        Assert.Equal(("ACTIVE", Story.Chapters.Count + 1, "2026-01-07"), (pathway.Text("status"), pathway.At("version").GetInt32(), pathway.Text("openedOn")));
        Assert.Equal("Amina", pathway.Text("person.givenName"));
        Assert.Equal(("2026-01-05", null, Callers.Town), (pathway.Text("arrival.arrivedOn"), pathway.Text("arrival.facility"), pathway.Text("arrival.allocatedTo")));
        Assert.Equal(("B1", "A1"), (pathway.Text("language.attainedLevel"), pathway.Text("language.assessedLevel")));
        Assert.Equal(("RUNNING", 100), (pathway.Text("language.courses.0.status"), pathway.At("language.courses.0.attendedUnits").GetInt32()));
        Assert.Equal(("DECIDED", "PARTIAL"), (pathway.Text("recognition.procedures.0.phase"), pathway.Text("recognition.procedures.0.outcome")));
        Assert.Equal(("IN_WORK", "Hansa Electric", 39m), (pathway.Text("work.status"), pathway.Text("work.spells.0.employer"), pathway.At("work.spells.0.hoursPerWeek").GetDecimal()));
        Assert.Equal(1, pathway.At("participation.forumsAttended").GetInt32());
        Assert.Equal(["ARRIVAL", "RESIDENCE", "HOUSING", "LANGUAGE", "SCHOOLING", "RECOGNITION", "SKILLS", "WORK", "PARTICIPATION"], pathway.Each("stages", "name"));
        Assert.Equal(["2026-02-01", null, null, "2026-08-20", null, "2026-07-10", null, "2026-09-01", "2026-10-15"], pathway.Each("stages", "changedOn"));
    }

    [Fact]
    public async Task Is_told_by_the_timeline_in_order_with_both_times()
    {
        var timeline = (await Ask()).At("timeline");

        Assert.Equal(["pathway_opened", .. Story.Chapters.Select(chapter => chapter.Fact)], timeline.Each("nodes", "type"));
        Assert.Equal(["2026-01-07", .. Story.Chapters.Select(chapter => chapter.Day)], timeline.Each("nodes", "effectiveOn"));
        Assert.Equal(Enumerable.Range(1, Story.Chapters.Count + 1).Select(version => $"{version}"), timeline.Each("nodes", "version"));
        Assert.Equal(Enumerable.Range(1, Story.Chapters.Count + 1).Select(position => $"{position}"), timeline.Each("nodes", "position"));
        Assert.Equal(Story.Chapters.Count + 1, timeline.At("totalCount").GetInt32());
        Assert.All(timeline.Each("nodes", "actor"), actor => Assert.Equal("ada", actor));
        Assert.All(timeline.Each("nodes", "role"), role => Assert.Equal("CASEWORKER", role));
        Assert.All(timeline.Each("nodes", "correctedBy"), Assert.Null);
        var recorded = timeline.At("nodes").EnumerateArray().Select(entry => entry.At("recordedAt").GetDateTimeOffset()).ToList();
        Assert.Equal(recorded.Order(), recorded);
        Assert.InRange(recorded[0], DateTimeOffset.UtcNow.AddMinutes(-10), DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task Names_the_rules_that_decisions_were_taken_under()
    {
        var rules = (await Ask()).At("timeline.nodes").EnumerateArray().ToDictionary(entry => entry.Text("type")!, entry => entry.Text("ruleSet"));

        Assert.Equal("language-courses-2017", rules["language_entitlement_granted"]);
        Assert.Equal("recognition-clock-bqfg", rules["recognition_documents_completed"]);
        Assert.Equal("recognition-outcomes-bqfg", rules["recognition_decided"]);
        Assert.Null(rules["forum_attended"]);
    }

    [Fact]
    public async Task Shows_the_earlier_state_on_an_earlier_day()
    {
        var pathway = await Ask(new { effective = "2026-07-01" });

        Assert.Null(pathway.Text("language.attainedLevel"));
        Assert.Equal("A1", pathway.Text("language.assessedLevel"));
        Assert.Equal(("IN_REVIEW", null, "2026-07-15"), (pathway.Text("recognition.procedures.0.phase"), pathway.Text("recognition.procedures.0.outcome"), pathway.Text("recognition.procedures.0.decisionDueOn")));
        Assert.Equal(("RUNNING", "2026-07-15", false), Decision(pathway));
        Assert.Equal(("UNASSESSED", 0), (pathway.Text("work.status"), pathway.At("participation.forumsAttended").GetInt32()));
        Assert.Equal("recognition_clock_resumed", pathway.Each("timeline.nodes", "type")[^1]);
    }

    [Fact]
    public async Task Stands_still_while_information_is_awaited()
    {
        var pathway = await Ask(new { effective = "2026-04-05" });

        Assert.True(pathway.At("recognition.procedures.0.clockSuspended").GetBoolean());
        Assert.Equal(("SUSPENDED", "2026-07-15", false), Decision(pathway));
    }

    [Fact]
    public async Task Is_overdue_on_a_day_after_the_deadline_as_long_as_no_decision_is_known()
    {
        var known = await RecordedAt("recognition_clock_resumed");

        Assert.Equal(("RUNNING", "2026-07-15", true), Decision(await Ask(new { effective = "2026-07-16", known })));
        Assert.Equal(("RUNNING", "2026-07-15", false), Decision(await Ask(new { effective = "2026-07-15", known })));
        Assert.Equal(("MET", "2026-07-15", false), Decision(await Ask(new { effective = "2026-07-16" })));
    }

    [Fact]
    public async Task Shows_what_was_known_at_an_earlier_instant()
    {
        var pathway = await Ask(new { known = await RecordedAt("recognition_documents_completed") });

        Assert.Equal("recognition_documents_completed", pathway.Each("timeline.nodes", "type")[^1]);
        Assert.Equal(12, pathway.At("version").GetInt32());
        Assert.Equal("2026-06-15", pathway.Text("recognition.procedures.0.decisionDueOn"));
        Assert.Null(pathway.Text("language.attainedLevel"));
    }

    [Fact]
    public async Task Does_not_exist_before_it_was_opened()
    {
        Assert.Equal(JsonValueKind.Null, (await Ask(new { effective = "2026-01-06" })).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await Ask(new { known = DateTimeOffset.UtcNow.AddDays(-1) })).ValueKind);
    }

    [Fact]
    public async Task Puts_its_clocks_on_the_deadline_board()
    {
        var board = await story.Api.As(Callers.Ada).Ask(
            "query($position: Long) { deadlines(minPosition: $position) { nodes { kind state dueOn startedOn pathwayId procedureId overdue ruleSet } } }", new { position = story.Position });

        var decision = board.Data.At("deadlines.nodes").EnumerateArray().Single(clock => clock.Text("kind") == "DECISION");
        Assert.Equal(("MET", "2026-07-15", "2026-03-15"), (decision.Text("state"), decision.Text("dueOn"), decision.Text("startedOn")));
        Assert.Equal((story.Pathway, Story.Procedure, "recognition-clock-bqfg"), (decision.Text("pathwayId"), decision.At("procedureId").GetGuid(), decision.Text("ruleSet")));
    }

    private static (string? State, string? DueOn, bool Overdue) Decision(JsonElement pathway)
    {
        var decision = pathway.At("deadlines").EnumerateArray().Single(clock => clock.Text("kind") == "DECISION");
        return (decision.Text("state"), decision.Text("dueOn"), decision.At("overdue").GetBoolean());
    }

    private async Task<string> RecordedAt(string fact) =>
        (await Ask()).At("timeline.nodes").EnumerateArray().Single(entry => entry.Text("type") == fact).Text("recordedAt")!;

    private async Task<JsonElement> Ask(object? asOf = null) =>
        (await story.Api.As(Callers.Ada).Ask(Question, new { id = story.Pathway, asOf, position = story.Position })).Data.At("pathway");
}
