using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

/// <summary>Nobody is refused who was not asked before, was not warned, or has answered (section 15(3) BQFG).</summary>
public class RefusingForMissingCooperation : RecognitionSpec
{
    private static DecideRecognition Refuse => new(Nurse, RecognitionOutcome.RefusedNonCooperation);

    [Fact]
    public void Needs_a_request_from_before_the_day()
    {
        GivenFiled();
        Given("2026-03-10", new RefusalWarned(Nurse, Day("2026-04-15")));
        Given("2026-05-01", new ReceiptConfirmed(Nurse, ["Diploma"]));
        When(Refuse, on: "2026-05-01");
        ThenRejected(RecognitionRejection.RefusalNeedsRequest);
        When(Refuse, on: "2026-05-02");
        ThenAccepted();
    }

    [Fact]
    public void Needs_a_receipt_that_names_what_is_missing()
    {
        GivenFiled();
        Given("2026-03-10", new ReceiptConfirmed(Nurse, []), new RefusalWarned(Nurse, Day("2026-04-15")));
        When(Refuse, on: "2026-05-02");
        ThenRejected(RecognitionRejection.RefusalNeedsRequest);
    }

    [Fact]
    public void Needs_a_warning_that_was_not_answered()
    {
        GivenFiled();
        Given("2026-03-10", new ReceiptConfirmed(Nurse, ["Diploma"]), new RefusalWarned(Nurse, Day("2026-04-15")));
        Given("2026-04-10", new ClockResumed(Nurse));
        When(Refuse, on: "2026-05-02");
        ThenRejected(RecognitionRejection.RefusalNeedsWarning);
    }

    [Fact]
    public void Leaves_the_longer_time_when_somebody_is_warned_twice()
    {
        GivenFiled();
        Given("2026-03-10", new RefusalWarned(Nurse, Day("2026-04-15")));
        Given("2026-03-11", new RefusalWarned(Nurse, Day("2026-04-10")));
        Assert.Equal(Day("2026-04-15"), Cooperation.DueOn);
    }

    [Fact]
    public void Is_over_once_the_application_is_withdrawn_or_goes_elsewhere()
    {
        GivenComplete();
        Given("2026-03-20", new RefusalWarned(Nurse, Day("2026-04-15")));
        var before = Pathway.Recognition.Procedures[Nurse];
        Assert.Equal(Day("2026-04-01"), RecognitionProcedure.Evolve(before, Day("2026-04-01"), new RecognitionWithdrawn(Nurse)).CooperationClock.EndedOn);
        Given("2026-04-01", new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: 60));
        Assert.Equal((ClockState.Cancelled, Day("2026-04-01")), (Cooperation.State, Cooperation.EndedOn));
    }

    [Fact]
    public void Leaves_nothing_to_extend()
    {
        GivenFiled();
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.RefusedNonCooperation));
        When(new ExtendRecognitionDeadline(Nurse, 1, "Expert opinion"));
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    private Deadline Cooperation => DeadlineBoard.Of(Pathway, Rules).Single(deadline => deadline.Kind is DeadlineKind.Cooperation);
}
