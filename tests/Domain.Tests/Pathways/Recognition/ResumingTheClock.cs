using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class ResumingTheClock : RecognitionSpec
{
    private static readonly ClockSuspended Asked = new(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01"));

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026-04-10")]
    [InlineData("2026-05-01")]
    public void Leaves_the_due_day_where_the_statute_puts_it(string answered)
    {
        GivenComplete();
        Given("2026-04-01", Asked);
        When(new ResumeRecognitionClock(Nurse), on: answered);
        Then(new ClockResumed(Nurse));
        Assert.Equal(Day("2026-07-15"), DeadlineBoard.Of(Pathway, Rules)[1].DueOn);
    }

    [Fact]
    public void Ends_another_procedure()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.OtherProcedure, Until: null));
        When(new ResumeRecognitionClock(Nurse), on: "2026-04-11");
        Then(new ClockResumed(Nurse));
        Assert.Equal(Day("2026-06-25"), DeadlineBoard.Of(Pathway, Rules)[1].DueOn);
    }

    [Fact]
    public void Is_refused_when_nothing_is_suspended()
    {
        GivenComplete();
        When(new ResumeRecognitionClock(Nurse));
        ThenRejected(RecognitionRejection.NotSuspended);
    }

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2026-05-02")]
    public void Is_refused_before_and_after_the_suspension(string day)
    {
        GivenComplete();
        Given("2026-04-01", Asked);
        When(new ResumeRecognitionClock(Nurse), on: day);
        ThenRejected(RecognitionRejection.NotSuspended);
    }

    [Fact]
    public void Is_refused_on_a_second_day()
    {
        GivenComplete();
        Given("2026-04-01", Asked);
        Given("2026-04-10", new ClockResumed(Nurse));
        When(new ResumeRecognitionClock(Nurse), on: "2026-04-11");
        ThenRejected(RecognitionRejection.NotSuspended);
    }
}
