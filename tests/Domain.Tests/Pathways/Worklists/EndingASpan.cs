using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Worklists;

/// <summary>What ends a time that lists ask for, and what does not.</summary>
public class EndingASpan : PathwaySpec
{
    private static readonly LifecycleEvent.Closed _closed = new(ClosingReason.GoalReached, DuplicateOf: null);

    private IEnumerable<string> Told => StageSpans.Of(Pathway).Select(span => $"{span.Kind} {span.Subject} {span.Since:yyyy-MM-dd} {span.Until:yyyy-MM-dd}");

    [Fact]
    public void Is_nothing_to_a_pathway_of_which_no_opening_is_known()
    {
        Given("2025-02-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Assert.Empty(Told);
    }

    [Fact]
    public void Is_not_done_by_the_closing_of_a_file_to_what_had_ended_before()
    {
        GivenOpened();
        Given("2025-02-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Given("2025-05-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.OwnHousing));
        Given("2025-09-01", _closed);
        Assert.Equal(["Reception Nostorf 2025-02-01 2025-05-01"], Told);
    }

    [Fact]
    public void Comes_with_its_first_day_when_the_file_is_closed_before_it()
    {
        GivenOpened();
        Given("2025-09-01", _closed);
        Given("2025-10-01", new WorkEvent.SpellStarted(Id(1), SpellKind.Employment, "Garage", null, 40, null));
        Assert.Equal(["Employment Employment 2025-10-01 2025-10-01"], Told);
    }

    [Fact]
    public void Is_not_done_by_what_happens_in_a_facility_nor_by_leaving_it_again()
    {
        GivenOpened();
        Given("2025-02-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Given("2025-03-01", new LifecycleEvent.CaseworkerAssigned("ada"));
        Assert.Equal(["Reception Nostorf 2025-02-01 "], Told);
        Given("2025-05-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.OwnHousing));
        Given("2025-06-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.OwnHousing));
        Assert.Equal(["Reception Nostorf 2025-02-01 2025-05-01"], Told);
    }

    [Fact]
    public void Is_done_by_each_course_to_its_own_waiting()
    {
        GivenOpened();
        Given("2025-02-01", new LanguageEvent.WaitlistJoined(CourseType.General));
        Given("2025-03-01", new LanguageEvent.CourseEnrolled(Id(1), CourseType.General, "VHS", Day("2025-04-01")));
        Given("2025-06-01", new LanguageEvent.WaitlistJoined(CourseType.General));
        Given("2025-07-01", new LanguageEvent.CourseEnrolled(Id(2), CourseType.General, "VHS", Day("2025-08-01")));
        Assert.Equal(["CourseWaitlist General 2025-02-01 2025-03-01", "CourseWaitlist General 2025-06-01 2025-07-01"], Told);
    }

    [Fact]
    public void Is_not_done_by_a_course_that_nobody_waited_for()
    {
        GivenOpened();
        Given("2025-03-01", new LanguageEvent.CourseEnrolled(Id(1), CourseType.General, "VHS", Day("2025-04-01")));
        Assert.Empty(Told);
    }

    [Fact]
    public void Is_done_to_the_asking_for_a_school_place_by_enrolment_or_by_giving_it_up()
    {
        GivenOpened();
        Given("2025-02-01", new SchoolingEvent.PlaceRequested(Id(1), SchoolKind.Primary), new SchoolingEvent.PlaceRequested(Id(2), SchoolKind.DayCare));
        Given("2025-03-01", new SchoolingEvent.Enrolled(Id(1), SchoolKind.Primary, "Schule am Markt", SchoolClass.Regular));
        Given("2025-04-01", new SchoolingEvent.PlaceEnded(Id(2), PlaceEnd.Withdrawn));
        Given("2025-07-01", new SchoolingEvent.PlaceEnded(Id(1), PlaceEnd.Moved));
        Assert.Equal(["SchoolPlaceWanted Primary 2025-02-01 2025-03-01", "SchoolPlaceWanted DayCare 2025-02-01 2025-04-01"], Told);
    }

    [Fact]
    public void Is_nothing_to_a_school_place_that_nobody_asked_for()
    {
        GivenOpened();
        Given("2025-03-01", new SchoolingEvent.Enrolled(Id(1), SchoolKind.Primary, "Schule am Markt", SchoolClass.Regular));
        Assert.Empty(Told);
    }

    [Fact]
    public void Is_nothing_to_an_application_that_is_only_prepared()
    {
        GivenOpened();
        Given("2025-03-01", new RecognitionEvent.RecognitionAdvised(Id(1), "Chamber"));
        Assert.Empty(Told);
    }

    [Fact]
    public void Is_done_by_a_decision_and_not_by_the_confirmation_of_the_receipt()
    {
        GivenFiled();
        Given("2025-06-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.Full));
        Assert.Equal(["Recognition Nurse 2025-02-01 2025-06-01"], Told);
    }

    [Fact]
    public void Is_done_by_a_withdrawal_on_its_day()
    {
        GivenFiled();
        Given("2025-05-01", new RecognitionEvent.RecognitionWithdrawn(Id(1)));
        Assert.Equal(["Recognition Nurse 2025-02-01 2025-05-01"], Told);
    }

    [Fact]
    public void Is_done_by_another_procedure_in_its_place()
    {
        GivenFiled();
        Given("2025-05-01", new RecognitionEvent.RecognitionSuperseded(Id(1), Id(2)));
        Assert.Equal(["Recognition Nurse 2025-02-01 2025-05-01"], Told);
    }

    [Fact]
    public void Is_done_by_the_transfer_to_another_authority_which_goes_on()
    {
        GivenFiled();
        Given("2025-05-01", new RecognitionEvent.AuthorityTransferred(Id(1), Id(2), "Chamber", RemainingDays: null));
        Assert.Equal(["Recognition Nurse 2025-02-01 2025-05-01", "Recognition Nurse 2025-02-01 "], Told);
    }

    [Fact]
    public void Is_done_by_the_withdrawal_of_an_objection_after_the_decision()
    {
        GivenFiled();
        Given("2025-06-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.None));
        Given("2025-06-15", new RecognitionEvent.ObjectionFiled(Id(1)));
        Given("2025-07-01", new RecognitionEvent.RecognitionWithdrawn(Id(1)));
        Assert.Equal(["Recognition Nurse 2025-02-01 2025-07-01"], Told);
    }

    private void GivenFiled()
    {
        GivenOpened();
        Given("2025-02-01", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Office", RecognitionTrack.Standard, "SYR"));
        Given("2025-02-10", new RecognitionEvent.ReceiptConfirmed(Id(1), []));
    }
}
