using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class TransferringAnApplication : RecognitionSpec
{
    private static TransferRecognition Transfer => new(Nurse, Baker, "Chamber");

    private Deadline Decision(Guid procedure) =>
        DeadlineBoard.Of(Pathway, Rules).Single(deadline => deadline.Kind is DeadlineKind.Decision && deadline.About.Id == procedure);

    [Fact]
    public void Carries_the_days_that_are_left()
    {
        GivenComplete();
        When(Transfer, on: "2026-04-15");
        Then(new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: 61) { RuleSet = ClockRules });
        Assert.Equal((RecognitionPhase.Transferred, ClockState.Transferred), (Procedure.Phase, Decision(Nurse).State));
        Assert.Equal((Day("2026-04-15"), Day("2026-06-15"), ClockState.Running), (Decision(Baker).StartedOn, Decision(Baker).DueOn, Decision(Baker).State));
        Assert.Equal(("Nurse", "Chamber"), (Pathway.Recognition.Procedures[Baker].Application!.ReferenceOccupation, Pathway.Recognition.Procedures[Baker].Application!.Authority));
    }

    [Fact]
    public void Carries_a_suspension_that_goes_on()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        When(Transfer, on: "2026-04-15");
        Then(new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: 75) { RuleSet = ClockRules });
        Assert.Equal((Day("2026-07-15"), Day("2026-05-01")), (Decision(Baker).DueOn, Decision(Baker).SuspendedUntil));
    }

    [Fact]
    public void Extends_no_second_time()
    {
        GivenComplete();
        Given("2026-04-01", new DeadlineExtended(Nurse, 1, "Expert opinion"));
        When(Transfer, on: "2026-04-15");
        Then(new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: 91) { RuleSet = ClockRules });
        When(new ExtendRecognitionDeadline(Baker, 1, "Again"), on: "2026-05-01");
        ThenRejected(RecognitionRejection.AlreadyExtended);
        Assert.Equal((Day("2026-07-15"), ClockState.Extended), (Decision(Baker).DueOn, Decision(Baker).State));
    }

    [Fact]
    public void Starts_no_clock_before_the_documents_are_complete()
    {
        GivenFiled();
        When(Transfer, on: "2026-03-10");
        Then(new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: null) { RuleSet = ClockRules });
        Assert.Equal(
            [(Nurse, ClockState.Transferred, Day("2026-04-01")), (Baker, ClockState.Running, Day("2026-04-10"))],
            DeadlineBoard.Of(Pathway, Rules).Select(deadline => (deadline.About.Id, deadline.State, deadline.DueOn!.Value)));
    }

    [Theory]
    [InlineData(true, "2026-06-04", true)]
    [InlineData(true, "2026-06-05", false)]
    [InlineData(false, "2026-09-01", true)]
    public void Carries_whether_an_objection_came_in_time(bool remedyNotice, string objected, bool inTime)
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, remedyNotice));
        Given(objected, new ObjectionFiled(Nurse));
        Assert.Equal(inTime, RecognitionTerms.IsObjectionAdmissible(Procedure, Rules));
        Given(objected, new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: null));
        var goesOn = Pathway.Recognition.Procedures[Baker];
        Assert.Equal((inTime, Day("2026-05-04")), (RecognitionTerms.IsObjectionAdmissible(goesOn, Rules), goesOn.NotifiedOn));
    }

    [Fact]
    public void Leaves_nothing_to_do_at_the_first_authority()
    {
        GivenComplete();
        Given("2026-04-15", new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: 61));
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full));
        ThenRejected(RecognitionRejection.Transferred);
        When(new DecideRecognition(Baker, RecognitionOutcome.Full));
        Then(new RecognitionDecided(Baker, RecognitionOutcome.Full) { RuleSet = OutcomeRules });
    }

    [Fact]
    public void Needs_an_id_that_means_nothing_yet()
    {
        GivenComplete();
        Given("2026-03-10", Filed(id: Baker) with { ReferenceOccupation = "Baker" });
        When(Transfer);
        ThenRejected(RecognitionRejection.IdTaken, at: "NewProcedureId");
    }

    [Fact]
    public void Needs_another_id_and_an_authority()
    {
        GivenComplete();
        When(Transfer with { NewProcedureId = Nurse });
        ThenRejected(RecognitionRejection.IdTaken, at: "NewProcedureId");
        When(Transfer with { Authority = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Authority");
    }

    [Fact]
    public void Is_refused_once_it_is_decided_and_before_what_is_known_of_it()
    {
        GivenComplete();
        When(Transfer, on: "2026-03-14");
        ThenRejected(RecognitionRejection.ChangedLater);
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.None));
        When(Transfer);
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }
}
