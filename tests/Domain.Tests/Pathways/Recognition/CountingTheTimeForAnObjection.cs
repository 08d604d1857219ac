using System.Text.Json;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class CountingTheTimeForAnObjection : RecognitionSpec
{
    private IEnumerable<Deadline> Clocks => DeadlineBoard.Of(Pathway, Rules).Where(deadline => deadline.Kind is DeadlineKind.Objection);

    [Fact]
    public void Begins_on_the_day_of_the_decision_at_the_earliest()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new NotifyRecognitionDecision(Nurse, RemedyNotice: true), on: "2026-05-01");
        Then(new DecisionNotified(Nurse, RemedyNotice: true));
    }

    [Fact]
    public void Does_not_begin_without_a_decision()
    {
        GivenComplete();
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        Assert.Empty(Clocks);
    }

    [Fact]
    public void Ends_on_no_public_holiday()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-11-25", new DecisionNotified(Nurse, RemedyNotice: true));
        Assert.Equal(Day("2026-12-28"), Assert.Single(Clocks).DueOn);
    }

    [Theory]
    [InlineData("2026-07-01", false)]
    [InlineData("2026-07-02", true)]
    public void Forgets_what_an_earlier_decision_did_not_say(string on, bool late)
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: false));
        Given("2026-05-20", new ObjectionFiled(Nurse));
        Given("2026-06-01", new RecognitionDecided(Nurse, RecognitionOutcome.None));
        Assert.Null(Procedure.RemedyNotice);
        When(new FileRecognitionObjection(Nurse), on);
        ThenFiled(late);
    }

    [Theory]
    [InlineData("2026-07-04", false)]
    [InlineData("2026-07-05", true)]
    public void Goes_by_the_rule_of_the_day_of_the_notification(string on, bool late)
    {
        // From 4 May it is two months to the day, which is a Saturday.
        var one = Rules.Named("recognition-objection-1")!;
        var two = one with { Id = "recognition-objection-2", ValidFrom = Day("2026-05-04"), Values = new Dictionary<string, JsonElement>(one.Values) { ["months"] = Json(2), ["nextWorkingDay"] = Json(false) } };
        Rules = new([.. Rules.Without(one.Id).RuleSets, one with { ValidTo = Day("2026-05-03") }, two]);
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        Assert.Equal((Day("2026-07-04"), two.Id), (Assert.Single(Clocks).DueOn, Assert.Single(Clocks).RuleSet));
        When(new FileRecognitionObjection(Nurse), on);
        ThenFiled(late);
    }

    [Fact]
    public void Goes_on_at_another_authority()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        Given("2026-05-10", new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: null));
        Assert.Equal(
            [(Nurse, ClockState.Transferred, Day("2026-06-04")), (Baker, ClockState.Running, Day("2026-06-04"))],
            Clocks.Select(clock => (clock.About.Id, clock.State, clock.DueOn!.Value)));
    }

    [Fact]
    public void Leaves_another_authority_without_a_clock_for_what_was_decided()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-10", new ObjectionFiled(Nurse));
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-05-20");
        Then(new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: null) { RuleSet = ClockRules });
        Assert.Equal([DeadlineKind.Receipt], DeadlineBoard.Of(Pathway, Rules).Where(deadline => deadline.About.Id == Baker).Select(deadline => deadline.Kind));
    }

    [Theory]
    [InlineData(DeadlineKind.Receipt)]
    [InlineData(DeadlineKind.Decision)]
    [InlineData(DeadlineKind.Cooperation)]
    [InlineData(DeadlineKind.Objection)]
    [InlineData(DeadlineKind.Restitution)]
    public void Goes_on_in_another_municipality_like_each_clock_that_has_not_ended(DeadlineKind kind)
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        Given("2026-05-05", new ObjectionFiled(Nurse), new ObstacleEnded(Nurse), new RestitutionRequested(Nurse, ForceMajeure: false));
        Assert.Same(Procedure, Procedure.TakenOver(Today, new(kind, Nurse, 10)));
        var goesOn = Clock(new RecognitionProcedure(Nurse).TakenOver(Today, new(kind, Nurse, 10)), kind);
        Assert.Equal((Today, 10), (goesOn.StartedOn, goesOn.DaysGiven));
    }

    [Fact]
    public void Is_no_matter_of_the_clocks_of_other_stages()
    {
        var procedure = new RecognitionProcedure(Nurse);
        Assert.Same(procedure, procedure.TakenOver(Today, new RemainingTime(DeadlineKind.ResidenceStatus, Nurse, 10)));
    }

    private static LegalClock Clock(RecognitionProcedure procedure, DeadlineKind kind) => kind switch
    {
        DeadlineKind.Receipt => procedure.ReceiptClock,
        DeadlineKind.Decision => procedure.DecisionClock,
        DeadlineKind.Cooperation => procedure.CooperationClock,
        DeadlineKind.Restitution => procedure.RestitutionClock,
        _ => procedure.ObjectionClock,
    };

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);

    private void ThenFiled(bool late)
    {
        if (late)
            Then(new ObjectionFiled(Nurse), new LifecycleEvent.ComplianceWarningRaised("OBJECTION_FILED_LATE", $"{Nurse}"));
        else
            Then(new ObjectionFiled(Nurse));
    }
}
