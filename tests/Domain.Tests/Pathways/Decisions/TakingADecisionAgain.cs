using System.Text.Json;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Decisions;

/// <summary>A decision of 2024, looked at after the rule it was taken under has changed three times.</summary>
public class TakingADecisionAgain : PathwaySpec
{
    private static readonly DateOnly _today = Day("2026-11-22");

    private static readonly RuleBook _changing = Book("language.admission",
        Set("admission-2005", "2005-01-01", "2024-06-30", 12, frozen: false),
        Set("admission-2024", "2024-07-01", "2025-02-28", 9, frozen: false),
        Set("admission-2025", "2025-03-01", "2026-02-08", 6, frozen: false),
        Set("admission-2026", "2026-02-09", null, 6, frozen: true));

    private static readonly LanguageEvent.EntitlementGranted _admitted =
        new(EntitlementBasis.Admitted, CourseType.General, 700, Day("2025-03-01")) { RuleSet = "admission-2005" };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Fact]
    public void Gives_the_verdict_of_2024_after_three_changes_of_the_rule()
    {
        Rules = _changing;
        GivenOpenedIn2024();
        When(new GrantLanguageEntitlement(_admitted.Basis, _admitted.CourseType, _admitted.ValidUntil), on: "2024-03-01");
        Then(_admitted);

        var retaken = Retake(2);
        Assert.Equal(_admitted, retaken.Then.Fact);
        Assert.True(retaken.IsAsRecorded);
        Assert.Equal("admission-2005", retaken.RuleSet?.Id);
    }

    [Theory]
    [InlineData("2024-03-02", null, "")]
    [InlineData("2024-07-01", "ADMISSION_TOO_LONG", "Basis CourseType GrantedUnits Refusal RuleSet ValidUntil")]
    [InlineData("2025-03-01", "ADMISSION_TOO_LONG", "Basis CourseType GrantedUnits Refusal RuleSet ValidUntil")]
    [InlineData("2026-02-09", "ADMISSION_FROZEN", "Basis CourseType GrantedUnits Refusal RuleSet ValidUntil")]
    public void Shows_what_each_later_rule_would_have_made_of_it(string day, string? refusal, string differences)
    {
        Rules = _changing;
        GivenOpenedIn2024();
        Given("2024-03-01", _admitted);

        var then = Retake(2).Then;
        var later = Retake(2).UnderTheRulesOf(Day(day));
        Assert.Equal(refusal, later.Refusal?.Code);
        Assert.Equal(differences, string.Join(' ', then.Differences(later).Select(difference => difference.Name)));
        Assert.Equal(refusal is null, then.IsLike(later));
    }

    [Fact]
    public void Shows_a_number_that_would_be_another_today()
    {
        var courses = RulesOfTheHouse.Book.Named("language-courses-2017")!;
        var fewer = courses with { Id = "fewer", ValidFrom = Day("2026-01-01"), Values = Values(courses, "units.General", "600") };
        Rules = new RuleBook([fewer, courses with { ValidTo = Day("2025-12-31") }, .. RulesOfTheHouse.Book.RuleSets.Where(set => set != courses)]);
        GivenOpened();
        Given("2025-02-01", new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.General, 700, Day("2026-02-01")) { RuleSet = courses.Id });

        var retaken = Retake(2);
        Assert.Equal(
            [new VerdictDifference("GrantedUnits", 700, 600), new VerdictDifference("RuleSet", courses.Id, "fewer")],
            retaken.Then.Differences(retaken.UnderTheRulesOf(_today)));
        Assert.False(retaken.Then.IsLike(retaken.UnderTheRulesOf(_today)));
    }

    [Fact]
    public void Is_the_same_today_when_only_the_rule_set_has_another_name()
    {
        GivenOpened();
        Given("2024-03-01", new ParticipationEvent.NaturalisationFiled(Id(1), NaturalisationRoute.Standard));
        Given("2024-06-01", new ParticipationEvent.NaturalisationDecided(Id(1), Granted: true) { RuleSet = "naturalisation-8-years" });

        var today = Retake(3).UnderTheRulesOf(_today);
        Assert.Equal("naturalisation-5-years", today.Fact?.RuleSet);
        Assert.True(Retake(3).Then.IsLike(today));
    }

    [Fact]
    public void Looks_at_what_was_known_then_and_not_at_what_was_learned_since()
    {
        GivenOpened();
        Given("2026-02-01", new LifecycleEvent.MarkedDormant(OpenedOn) { RuleSet = "case-dormancy-1" });
        Given("2026-01-20", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, Note: null));

        var retaken = Retake(2);
        Assert.Equal(new LifecycleEvent.MarkedDormant(OpenedOn) { RuleSet = "case-dormancy-1" }, retaken.Then.Fact);
        Assert.True(retaken.IsAsRecorded);
    }

    [Fact]
    public void Names_the_entries_it_relied_on()
    {
        GivenOpened(new LifecycleEvent.CaseworkerAssigned("ada"));
        Given("2026-03-01", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        Given("2026-03-10", new LanguageEvent.LevelAssessed(LanguageLevel.A1, AssessmentMethod.Interview));
        Given("2026-03-15", new RecognitionEvent.DocumentsCompleted(Id(1)) { RuleSet = "recognition-clock-bqfg" });
        Given("2026-05-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.MeasureImposed) { RuleSet = "recognition-outcomes-bqfg" });

        Assert.Equal([EntryId(1), EntryId(3), EntryId(5)], Retake(6).ReliedOn().Select(entry => entry.Id));
    }

    [Fact]
    public void Names_the_rule_sets_it_was_taken_under()
    {
        GivenOpenedIn2024();
        Given("2024-03-01", _admitted with { RuleSet = "language-admission-open" });
        Assert.Equal(["language-admission-open", "language-courses-2017"], Retake(2).Applied().Select(set => set.Id));
    }

    [Fact]
    public void Stands_without_the_rule_set_it_names_when_there_is_none_of_that_name()
    {
        GivenOpenedIn2024();
        Given("2024-03-01", _admitted with { RuleSet = "forgotten" });
        Assert.Null(Retake(2).RuleSet);
        Assert.Equal("language-admission-open", Retake(2).Then.Fact?.RuleSet);
    }

    [Fact]
    public void Is_not_turned_over_by_a_reason_that_was_erased()
    {
        GivenOpened();
        Given("2026-03-01", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        Given("2026-03-15", new RecognitionEvent.DocumentsCompleted(Id(1)) { RuleSet = "recognition-clock-bqfg" });
        Given("2026-04-01", new RecognitionEvent.DeadlineExtended(Id(1), 2, Personal<string>.Erased) { RuleSet = "recognition-clock-bqfg" });
        Assert.True(Retake(4).IsAsRecorded);
    }

    [Fact]
    public void Says_when_it_gives_something_else_than_what_is_recorded()
    {
        GivenOpenedIn2024();
        Given("2024-03-01", _admitted with { GrantedUnits = 900, RuleSet = "language-admission-open" });
        Assert.False(Retake(2).IsAsRecorded);
    }

    [Fact]
    public void Is_not_possible_for_a_fact_or_for_what_is_not_there()
    {
        GivenOpened(new LifecycleEvent.CaseworkerAssigned("ada"));
        Assert.Null(RetakenDecision.Of(History.Log, EntryId(2), Rules));
        Assert.Null(RetakenDecision.Of(History.Log, EntryId(99), Rules));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gives_what_is_recorded_for_every_decision_of_any_life(int seed)
    {
        foreach (var (command, before, events, _) in RepeatingACommand.Live(seed).Where(step => DecisionCommands.IsDecision(step.Events[0])))
        {
            var history = RepeatingACommand.Record(before, command, events);
            var retaken = RetakenDecision.Of(history.Log, EntryId(before.Log.Count + 1), RulesOfTheHouse.Book);
            Assert.True(retaken is not null, $"{events[0].GetType().Name} cannot be taken again: {nameof(DecisionCommands)} does not know it.");
            Assert.True(retaken.IsAsRecorded, $"{command} came to {retaken.Then}");
        }
    }

    private RetakenDecision Retake(int version) => RetakenDecision.Of(History.Log, EntryId(version), Rules)!;

    private void GivenOpenedIn2024() => Given("2024-01-10", Opened with { ArrivedOn = Day("2024-01-08") });

    private static RuleBook Book(string topic, params string[] sets) => new(
    [
        .. RulesOfTheHouse.Book.RuleSets.Where(set => set.Topic != topic),
        .. RuleBook.Parse([($"{topic}.json", $"[{string.Join(",", sets)}]")]).RuleSets,
    ]);

    private static string Set(string id, string from, string? to, int months, bool frozen) => $$"""
        { "id": "{{id}}", "topic": "language.admission", "validFrom": "{{from}}", "validTo": {{(to is null ? "null" : $"\"{to}\"")}}, "status": "unverified",
          "grandfathering": "granted-stays-valid", "source": "test", "values": { "frozenBases": [{{(frozen ? "\"Admitted\"" : "")}}], "admissionValidMonths": {{months}} } }
        """;

    private static Dictionary<string, JsonElement> Values(RuleSet set, string name, string json) =>
        new(set.Values) { [name] = JsonElement.Parse(json) };
}
