using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class OrderingAnotherProcedure : RecognitionSpec
{
    [Theory]
    [InlineData(OtherProcedure.WorkSample)]
    [InlineData(OtherProcedure.ExpertTalk)]
    [InlineData(OtherProcedure.Exam)]
    public void Suspends_the_clock_until_it_ends(OtherProcedure procedure)
    {
        GivenComplete();
        When(new OrderOtherProcedure(Nurse, procedure), on: "2026-04-01");
        Then(new OtherProcedureOrdered(Nurse, procedure));
        Assert.Equal((procedure, ClockState.Suspended, null), (Procedure.OtherProcedure, Decision.State, Decision.DueOn));

        When(new ResumeRecognitionClock(Nurse), on: "2026-04-11");
        Then(new ClockResumed(Nurse));
        Assert.Equal((ClockState.Running, Day("2026-06-25")), (Decision.State, Decision.DueOn));
    }

    [Fact]
    public void Is_refused_while_the_clock_is_suspended()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        When(new OrderOtherProcedure(Nurse, OtherProcedure.Exam), on: "2026-04-10");
        ThenRejected(RecognitionRejection.AlreadySuspended);
    }

    [Fact]
    public void Is_refused_once_the_deadline_has_expired()
    {
        GivenComplete();
        Today = Day("2026-07-01");
        When(new OrderOtherProcedure(Nurse, OtherProcedure.Exam), on: "2026-06-16");
        ThenRejected(RecognitionRejection.DeadlineExpired, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_before_the_documents_are_complete()
    {
        GivenFiled();
        When(new OrderOtherProcedure(Nurse, OtherProcedure.Exam));
        ThenRejected(RecognitionRejection.DocumentsIncomplete);
    }

    private Deadline Decision => DeadlineBoard.Of(Pathway, Rules).Single(deadline => deadline.Kind is DeadlineKind.Decision);
}
