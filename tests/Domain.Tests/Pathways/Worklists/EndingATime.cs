using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Worklists;

public class EndingATime : PathwaySpec
{
    private static readonly RecognitionEvent.RecognitionFiled _filed = new(Id(1), "Nurse", Regulated: true, "Office", RecognitionTrack.Standard, "SYR");

    private IEnumerable<string> Told => StageSpans.Of(Pathway).Select(span => $"{span.Kind} {span.Since:yyyy-MM-dd} {span.Until:yyyy-MM-dd}");

    [Fact]
    public void Is_told_of_files_that_were_opened()
    {
        Given("2025-02-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Assert.Empty(Told);
    }

    [Fact]
    public void Keeps_a_stay_whose_end_is_known_as_it_was()
    {
        GivenOpened();
        Given("2025-02-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Given("2025-02-15", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, null));
        Assert.Equal(["Reception 2025-02-01 "], Told);
        Given("2025-03-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.OwnHousing));
        Given("2025-05-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Assert.Equal(["Reception 2025-02-01 2025-03-01", "Reception 2025-05-01 "], Told);
        Given("2025-06-01", new LifecycleEvent.Closed(ClosingReason.GoalReached, DuplicateOf: null));
        Assert.Equal(["Reception 2025-02-01 2025-03-01", "Reception 2025-05-01 2025-06-01"], Told);
    }

    [Fact]
    public void Is_never_before_its_beginning()
    {
        GivenOpened();
        Given("2025-03-01", new WorkEvent.SpellStarted(Id(1), SpellKind.Employment, "Garage", null, 40, null));
        Given("2025-02-01", new LifecycleEvent.Closed(ClosingReason.GoalReached, DuplicateOf: null));
        Assert.Equal(["Employment 2025-03-01 2025-03-01"], Told);
    }

    [Fact]
    public void Is_no_waiting_without_a_waitlist()
    {
        GivenOpened();
        Given("2025-02-01", new LanguageEvent.CourseEnrolled(Id(1), CourseType.General, "VHS", Day("2025-02-01")));
        Assert.Empty(Told);
    }

    [Fact]
    public void Lets_the_waiting_begin_anew_for_another_course()
    {
        GivenOpened();
        Given("2025-02-01", new LanguageEvent.WaitlistJoined(CourseType.General));
        Given("2025-03-01", new LanguageEvent.CourseEnrolled(Id(1), CourseType.General, "VHS", Day("2025-03-01")));
        Given("2025-06-01", new LanguageEvent.WaitlistJoined(CourseType.General));
        Assert.Equal(["CourseWaitlist 2025-02-01 2025-03-01", "CourseWaitlist 2025-06-01 "], Told);
        Given("2025-07-01", new LanguageEvent.CourseEnrolled(Id(2), CourseType.General, "VHS", Day("2025-07-01")));
        Assert.Equal(["CourseWaitlist 2025-02-01 2025-03-01", "CourseWaitlist 2025-06-01 2025-07-01"], Told);
    }

    [Fact]
    public void Is_the_enrolling_for_a_school_place_or_the_giving_up_before()
    {
        GivenOpened();
        Given("2025-02-01", new SchoolingEvent.PlaceRequested(Id(1), SchoolKind.Primary), new SchoolingEvent.PlaceRequested(Id(2), SchoolKind.Primary));
        Given("2025-03-01", new SchoolingEvent.Enrolled(Id(1), SchoolKind.Primary, "Werner-Schule", SchoolClass.Regular), new SchoolingEvent.PlaceEnded(Id(2), PlaceEnd.Withdrawn));
        Given("2025-07-01", new SchoolingEvent.PlaceEnded(Id(1), PlaceEnd.Completed));
        Assert.Equal(["SchoolPlaceWanted 2025-02-01 2025-03-01", "SchoolPlaceWanted 2025-02-01 2025-03-01"], Told);
    }

    [Fact]
    public void Is_told_of_no_place_that_nobody_asked_for()
    {
        GivenOpened(new SchoolingEvent.Enrolled(Id(1), SchoolKind.Primary, "Werner-Schule", SchoolClass.Regular));
        Assert.Empty(Told);
    }

    [Fact]
    public void Is_told_of_no_procedure_that_was_never_filed()
    {
        GivenOpened(new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.Full));
        Assert.Empty(Told);
    }

    public static TheoryData<string, RecognitionEvent> Ends => new()
    {
        { "withdrawn", new RecognitionEvent.RecognitionWithdrawn(Id(1)) },
        { "superseded", new RecognitionEvent.RecognitionSuperseded(Id(1), Id(2)) },
        { "decided", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.Full) },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Is_the_day_on_which_a_procedure_was(string what, RecognitionEvent end)
    {
        GivenOpened();
        Given("2025-02-01", _filed);
        Given("2025-02-15", new RecognitionEvent.ReceiptConfirmed(Id(1), []));
        Assert.Equal(["Recognition 2025-02-01 "], Told);
        Given("2025-05-01", end);
        Assert.True(Told.SequenceEqual(["Recognition 2025-02-01 2025-05-01"]), what);
    }

    [Fact]
    public void Is_the_going_to_another_authority_which_goes_on_with_the_application()
    {
        GivenOpened();
        Given("2025-02-01", _filed);
        Given("2025-05-01", new RecognitionEvent.AuthorityTransferred(Id(1), Id(2), "Chamber", RemainingDays: null));
        Assert.Equal(["Recognition 2025-02-01 2025-05-01", "Recognition 2025-02-01 "], Told);
    }

    [Fact]
    public void Is_the_decision_for_what_was_given_up_after_it_and_later_for_what_was_objected_to()
    {
        foreach (var id in new[] { 1, 2 })
        {
            if (id == 1)
                GivenOpened();
            Given("2025-02-01", _filed with { ProcedureId = Id(id) });
            Given("2025-05-01", new RecognitionEvent.RecognitionDecided(Id(id), RecognitionOutcome.None));
        }

        Given("2025-05-15", new RecognitionEvent.ObjectionFiled(Id(2)));
        Given("2025-06-01", new RecognitionEvent.RecognitionWithdrawn(Id(1)), new RecognitionEvent.RecognitionWithdrawn(Id(2)));
        Assert.Equal(["Recognition 2025-02-01 2025-05-01", "Recognition 2025-02-01 2025-06-01"], Told);
    }

    [Fact]
    public void Stays_with_the_decision_that_went_to_another_authority()
    {
        GivenOpened();
        Given("2025-02-01", _filed);
        Given("2025-05-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.None));
        Given("2025-06-01", new RecognitionEvent.AuthorityTransferred(Id(1), Id(2), "Chamber", RemainingDays: null));
        Assert.Equal(["Recognition 2025-02-01 2025-05-01", "Recognition 2025-02-01 2025-05-01"], Told);
    }

    [Fact]
    public void Is_told_of_no_job_of_which_only_the_end_is_known()
    {
        GivenOpened(new WorkEvent.SpellEnded(Id(1), SpellEnd.Resigned));
        Assert.Empty(Told);
    }
}
