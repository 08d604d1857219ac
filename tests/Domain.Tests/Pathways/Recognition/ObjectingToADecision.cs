using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
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
}
