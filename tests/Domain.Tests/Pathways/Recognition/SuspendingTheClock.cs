using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class SuspendingTheClock : RecognitionSpec
{
    private static SuspendRecognitionClock Ask(string until) => new(Nurse, SuspensionReason.InformationRequested, Day(until));

    private static ClockSuspended Asked(string until) => new(Nurse, SuspensionReason.InformationRequested, Day(until));

    [Fact]
    public void Lasts_to_the_deadline_set_for_the_answer()
    {
        GivenComplete();
        When(Ask("2026-05-01"), on: "2026-04-01");
        Then(Asked("2026-05-01"));
        Assert.Equal(Day("2026-07-15"), DeadlineBoard.Of(Pathway, Rules)[1].DueOn);
    }

    [Fact]
    public void Has_no_set_end_for_another_procedure()
    {
        GivenComplete();
        When(new SuspendRecognitionClock(Nurse, SuspensionReason.OtherProcedure, Until: null), on: "2026-04-01");
        Then(new ClockSuspended(Nurse, SuspensionReason.OtherProcedure, Until: null));
        Assert.Null(DeadlineBoard.Of(Pathway, Rules)[1].DueOn);
    }

    [Fact]
    public void Is_possible_on_the_last_day_and_refused_after_it()
    {
        GivenComplete();
        When(Ask("2026-07-01"), on: "2026-06-16");
        ThenRejected(RecognitionRejection.DeadlineExpired, at: "EffectiveOn");
        When(Ask("2026-07-01"), on: "2026-06-15");
        Then(Asked("2026-07-01"));
    }

    [Fact]
    public void Is_refused_without_a_deadline_for_the_answer()
    {
        GivenComplete();
        When(new SuspendRecognitionClock(Nurse, SuspensionReason.InformationRequested, Until: null), on: "2026-04-01");
        ThenRejected(RecognitionRejection.SuspensionNeedsDeadline, at: "Until");
    }

    [Fact]
    public void Is_refused_with_a_set_end_for_another_procedure()
    {
        GivenComplete();
        When(new SuspendRecognitionClock(Nurse, SuspensionReason.OtherProcedure, Day("2026-05-01")), on: "2026-04-01");
        ThenRejected(RecognitionRejection.SuspensionHasNoSetEnd, at: "Until");
    }

    [Fact]
    public void Is_refused_when_it_would_end_on_the_day_it_begins()
    {
        GivenComplete();
        When(Ask("2026-04-01"), on: "2026-04-01");
        ThenRejected(RecognitionRejection.SuspensionEndsBeforeStart, at: "Until");
    }

    [Theory]
    [InlineData("2026-03-20", "2026-04-02")]
    [InlineData("2026-04-30", "2026-05-20")]
    public void Is_refused_while_the_clock_is_suspended(string from, string until)
    {
        GivenComplete();
        Given("2026-04-01", Asked("2026-05-01"));
        When(Ask(until), on: from);
        ThenRejected(RecognitionRejection.AlreadySuspended);
    }

    [Fact]
    public void Is_refused_while_another_procedure_runs()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.OtherProcedure, Until: null));
        When(Ask("2026-06-20"), on: "2026-06-10");
        ThenRejected(RecognitionRejection.AlreadySuspended);
        When(new SuspendRecognitionClock(Nurse, SuspensionReason.OtherProcedure, Until: null), on: "2026-03-20");
        ThenRejected(RecognitionRejection.AlreadySuspended);
    }

    [Theory]
    [InlineData("2026-03-20", "2026-04-01")]
    [InlineData("2026-05-01", "2026-05-20")]
    public void Is_possible_before_and_after_another_suspension(string from, string until)
    {
        GivenComplete();
        Given("2026-04-01", Asked("2026-05-01"));
        When(Ask(until), on: from);
        Then(Asked(until));
    }

    [Fact]
    public void Is_possible_again_once_the_first_request_is_answered()
    {
        GivenComplete();
        Given("2026-04-01", Asked("2026-05-01"));
        Given("2026-04-10", new ClockResumed(Nurse));
        When(Ask("2026-05-10"), on: "2026-04-20");
        Then(Asked("2026-05-10"));
        Assert.Equal(Day("2026-07-24"), DeadlineBoard.Of(Pathway, Rules)[1].DueOn);
    }

    [Fact]
    public void Is_refused_before_the_documents_are_complete()
    {
        GivenFiled();
        When(Ask("2026-05-01"), on: "2026-04-01");
        ThenRejected(RecognitionRejection.DocumentsIncomplete);
    }

    [Fact]
    public void Is_refused_on_a_day_before_the_documents_were_complete()
    {
        GivenComplete();
        When(Ask("2026-05-01"), on: "2026-03-14");
        ThenRejected(RecognitionRejection.DocumentsIncomplete);
    }

    [Fact]
    public void Is_refused_after_the_decision()
    {
        GivenDecided(RecognitionOutcome.Full);
        When(Ask("2026-06-01"), on: "2026-05-02");
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    [Fact]
    public void Is_refused_when_no_rule_of_the_clock_is_in_force()
    {
        GivenComplete();
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "recognition.clock")]);
        When(Ask("2026-05-01"), on: "2026-04-01");
        ThenRejected(RuleRejection.NoneInForce("recognition.clock"));
    }
}
