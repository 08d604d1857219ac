using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class CompletingTheDocuments : RecognitionSpec
{
    [Fact]
    public void Starts_the_clock()
    {
        GivenFiled();
        When(new CompleteRecognitionDocuments(Nurse), on: "2026-03-15");
        Then(new DocumentsCompleted(Nurse) { RuleSet = ClockRules });
        Assert.Equal(RecognitionPhase.InReview, Procedure.Phase);
        Assert.Equal(Day("2026-03-15"), Procedure.DecisionClock.StartedOn);
    }

    [Fact]
    public void Is_refused_on_another_day()
    {
        GivenComplete();
        When(new CompleteRecognitionDocuments(Nurse), on: "2026-03-16");
        ThenRejected(RecognitionRejection.DocumentsAlreadyComplete);
    }

    [Fact]
    public void Is_refused_after_a_decision()
    {
        GivenFiled();
        Given("2026-04-01", new RecognitionDecided(Nurse, RecognitionOutcome.AlreadyEstablished));
        When(new CompleteRecognitionDocuments(Nurse));
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    [Fact]
    public void Is_refused_when_no_rule_of_the_clock_is_in_force()
    {
        GivenFiled();
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "recognition.clock")]);
        When(new CompleteRecognitionDocuments(Nurse));
        ThenRejected(RuleRejection.NoneInForce("recognition.clock"), under: "recognition.clock");
    }
}
