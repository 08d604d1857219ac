using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class ObjectingToADecision : RecognitionSpec
{
    [Fact]
    public void Opens_the_procedure_again()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new FileRecognitionObjection(Nurse), on: "2026-06-01");
        Then(new ObjectionFiled(Nurse));
        Assert.True(Procedure.IsOpen);
    }

    [Fact]
    public void Is_flagged_when_it_comes_late()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new FileRecognitionObjection(Nurse), on: "2026-06-02");
        Then(new ObjectionFiled(Nurse), new LifecycleEvent.ComplianceWarningRaised("OBJECTION_FILED_LATE", $"{Nurse}"));
    }

    [Fact]
    public void Is_refused_before_the_decision()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new FileRecognitionObjection(Nurse), on: "2026-04-30");
        ThenRejected(RecognitionRejection.NothingToObjectTo);
    }

    [Fact]
    public void Is_refused_when_nothing_is_decided()
    {
        GivenComplete();
        When(new FileRecognitionObjection(Nurse));
        ThenRejected(RecognitionRejection.NothingToObjectTo);
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse));
        When(new FileRecognitionObjection(Nurse), on: "2026-05-21");
        ThenRejected(RecognitionRejection.NothingToObjectTo);
    }

    [Fact]
    public void Has_a_month_from_the_notification()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new NotifyRecognitionDecision(Nurse, RemedyNotice: true), on: "2026-05-04");
        Then(new DecisionNotified(Nurse, RemedyNotice: true));
        Assert.Equal((DeadlineNature.Statutory, Day("2026-05-04"), Day("2026-06-04"), ClockState.Running, "recognition-objection-1"), Clock);
        When(new FileRecognitionObjection(Nurse), on: "2026-06-04");
        Then(new ObjectionFiled(Nurse));
        Assert.Equal(ClockState.Met, Clock.State);
    }

    [Fact]
    public void Has_a_year_when_the_decision_does_not_say_how()
    {
        GivenDecided(RecognitionOutcome.Partial);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: false));
        Assert.Equal(Day("2027-05-04"), Clock.DueOn);
        When(new FileRecognitionObjection(Nurse), on: "2026-07-01");
        Then(new ObjectionFiled(Nurse));
    }

    [Theory]
    [InlineData("2026-05-06", "2026-06-08")] // the last day would be a Saturday
    [InlineData("2026-05-03", "2026-06-03")]
    [InlineData("2026-05-14", "2026-06-15")] // a Sunday
    public void Has_until_the_next_working_day(string notified, string until)
    {
        GivenDecided(RecognitionOutcome.None);
        Given(notified, new DecisionNotified(Nurse, RemedyNotice: true));
        Assert.Equal(Day(until), Clock.DueOn);
        When(new FileRecognitionObjection(Nurse), on: until);
        Then(new ObjectionFiled(Nurse));
    }

    [Fact]
    public void Is_recorded_and_flagged_after_the_time_from_the_notification()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        When(new FileRecognitionObjection(Nurse), on: "2026-06-05");
        Then(new ObjectionFiled(Nurse), new LifecycleEvent.ComplianceWarningRaised("OBJECTION_FILED_LATE", $"{Nurse}"));
        Assert.Equal(ClockState.Missed, Clock.State);
    }

    [Fact]
    public void Has_no_clock_for_whoever_got_what_they_asked_for()
    {
        GivenDecided(RecognitionOutcome.Full);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        Assert.DoesNotContain(Board, deadline => deadline.Kind is DeadlineKind.Objection);
    }

    [Fact]
    public void Has_a_new_clock_for_the_next_decision()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        Given("2026-05-20", new ObjectionFiled(Nurse));
        Given("2026-06-01", new RecognitionDecided(Nurse, RecognitionOutcome.None));
        Assert.DoesNotContain(Board, deadline => deadline.Kind is DeadlineKind.Objection);
        When(new NotifyRecognitionDecision(Nurse, RemedyNotice: true), on: "2026-06-02");
        Then(new DecisionNotified(Nurse, RemedyNotice: true));
        Assert.Equal((Day("2026-06-02"), Day("2026-07-02"), ClockState.Running), (Clock.StartedOn, Clock.DueOn, Clock.State));
    }

    [Fact]
    public void Has_a_clock_that_ends_with_the_application()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        Given("2026-05-10", new RecognitionWithdrawn(Nurse));
        Assert.Equal(ClockState.Cancelled, Clock.State);
    }

    [Fact]
    public void Follows_a_notification_that_is_recorded_once_and_after_the_decision()
    {
        GivenComplete();
        When(new NotifyRecognitionDecision(Nurse, RemedyNotice: true));
        ThenRejected(RecognitionRejection.NothingToNotify);
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.None));
        When(new NotifyRecognitionDecision(Nurse, RemedyNotice: true), on: "2026-04-30");
        ThenRejected(RecognitionRejection.NothingToNotify);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
        When(new NotifyRecognitionDecision(Nurse, RemedyNotice: true), on: "2026-05-05");
        ThenRejected(RecognitionRejection.AlreadyNotified);
        When(new NotifyRecognitionDecision(Nurse, RemedyNotice: false), on: "2026-05-04");
        ThenRejected(RecognitionRejection.AlreadyNotified);
        When(new NotifyRecognitionDecision(Nurse, RemedyNotice: true), on: "2026-05-04");
        ThenNothing();
    }

    private IReadOnlyList<Deadline> Board => DeadlineBoard.Of(Pathway, Rules);

    private (DeadlineNature Nature, DateOnly StartedOn, DateOnly? DueOn, ClockState State, string? RuleSet) Clock =>
        Board.Single(deadline => deadline.Kind is DeadlineKind.Objection) is var clock ? (clock.Nature, clock.StartedOn, clock.DueOn, clock.State, clock.RuleSet) : default;
}
