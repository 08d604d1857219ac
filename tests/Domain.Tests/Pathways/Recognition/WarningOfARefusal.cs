using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class WarningOfARefusal : RecognitionSpec
{
    private const string CooperationRules = "recognition-cooperation-1";

    private Deadline Cooperation => DeadlineBoard.Of(Pathway, Rules).Single(deadline => deadline.Kind is DeadlineKind.Cooperation);

    [Fact]
    public void Sets_the_applicant_a_deadline()
    {
        GivenFiled();
        When(new WarnOfRefusal(Nurse, Day("2026-04-15")), on: "2026-04-01");
        Then(new RefusalWarned(Nurse, Day("2026-04-15")) { RuleSet = CooperationRules });
        Assert.Equal(
            new(DeadlineKind.Cooperation, DeadlineNature.Statutory, new(StageName.Recognition, Nurse), Day("2026-04-01"), Day("2026-04-15"), null, null, 0, null, ClockState.Running, CooperationRules),
            Cooperation);
    }

    [Fact]
    public void Is_refused_when_the_time_is_not_reasonable()
    {
        GivenFiled();
        When(new WarnOfRefusal(Nurse, Day("2026-04-14")), on: "2026-04-01");
        ThenRejected(RecognitionRejection.WarningTimeTooShort, at: "Until", under: CooperationRules);
    }

    [Fact]
    public void Is_refused_once_the_application_is_decided()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new WarnOfRefusal(Nurse, Day("2026-08-01")));
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    [Fact]
    public void Is_refused_when_no_rule_says_what_is_reasonable()
    {
        GivenFiled();
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "recognition.cooperation")]);
        When(new WarnOfRefusal(Nurse, Day("2026-08-01")));
        ThenRejected(RuleRejection.NoneInForce("recognition.cooperation"), under: "recognition.cooperation");
    }

    [Fact]
    public void Is_met_by_the_documents_and_by_an_answer()
    {
        GivenFiled();
        Given("2026-04-01", new RefusalWarned(Nurse, Day("2026-04-15")));
        Given("2026-04-10", new DocumentsCompleted(Nurse) { RuleSet = ClockRules });
        Assert.Equal((ClockState.Met, Day("2026-04-10")), (Cooperation.State, Cooperation.EndedOn));

        Given("2026-05-01", new RefusalWarned(Nurse, Day("2026-05-20")));
        Assert.Equal((ClockState.Running, Day("2026-05-20")), (Cooperation.State, Cooperation.DueOn));
        Given("2026-05-05", new ClockResumed(Nurse));
        Assert.Equal(ClockState.Met, Cooperation.State);
    }

    [Theory]
    [InlineData(RecognitionOutcome.RefusedNonCooperation, ClockState.Missed)]
    [InlineData(RecognitionOutcome.Full, ClockState.Cancelled)]
    public void Ends_with_the_decision(RecognitionOutcome outcome, ClockState state)
    {
        GivenFiled();
        Given("2026-04-01", new RefusalWarned(Nurse, Day("2026-04-15")));
        Given("2026-05-01", new RecognitionDecided(Nurse, outcome));
        Assert.Equal(state, Cooperation.State);
    }
}
