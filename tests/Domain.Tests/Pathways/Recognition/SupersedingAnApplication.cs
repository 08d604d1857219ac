using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class SupersedingAnApplication : RecognitionSpec
{
    [Fact]
    public void Cancels_its_clocks_and_lets_another_be_filed()
    {
        GivenComplete();
        When(new SupersedeRecognition(Nurse, Baker));
        Then(new RecognitionSuperseded(Nurse, Baker));
        Assert.Equal((RecognitionPhase.Superseded, Baker), (Procedure.Phase, Procedure.Successor));
        Assert.All(DeadlineBoard.Of(Pathway, Rules), deadline => Assert.Equal(ClockState.Cancelled, deadline.State));

        When(new FileRecognition(Baker, "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR"));
        Then(Filed(id: Baker));
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full));
        ThenRejected(RecognitionRejection.Superseded);
    }

    [Fact]
    public void Is_refused_by_itself()
    {
        GivenComplete();
        When(new SupersedeRecognition(Nurse, Nurse));
        ThenRejected(RecognitionRejection.SupersededByItself, at: "ByProcedureId");
    }

    [Fact]
    public void Is_refused_once_it_is_decided()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new SupersedeRecognition(Nurse, Baker));
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    [Fact]
    public void Is_refused_before_the_latest_step()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse));
        When(new SupersedeRecognition(Nurse, Baker), on: "2026-05-10");
        ThenRejected(RecognitionRejection.ChangedLater);
    }
}
