using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Worklists;

public class MarkingEveryStage : PathwaySpec
{
    private IEnumerable<PathwayMark> Marks => PathwayMarks.Of(Pathway);

    [Fact]
    public void Holds_for_no_pathway_of_which_no_opening_is_known()
    {
        Given("2026-02-01", new LanguageEvent.WaitlistJoined(CourseType.General));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Holds_from_a_review_flag_to_the_review()
    {
        GivenOpened(new ReviewEvent.ReviewFlagRaised(EntryId(1), EntryId(1)));
        Assert.Equal([PathwayMark.ReviewOpen], Marks);
        Given("2026-02-01", new ReviewEvent.ReviewFlagCleared(EntryId(1), ReviewOutcome.Confirmed, "fine"));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Holds_from_a_proposal_to_its_answer()
    {
        GivenOpened(new FourEyesEvent.FourEyesProposed(Id(1), new LanguageEvent.WaitlistJoined(CourseType.General), "ada"));
        Assert.Equal([PathwayMark.ProposalOpen], Marks);
        Given("2026-02-01", new FourEyesEvent.FourEyesRejected(Id(1), "ben", "no"));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Holds_until_a_suspicion_is_settled()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Id(8), "ada"));
        Assert.Equal([PathwayMark.DuplicateSuspected], Marks);
        Given("2026-02-01", new DuplicateEvent.DuplicateRejected(Id(8)));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Holds_for_no_task_or_hold_of_which_only_the_end_is_known()
    {
        GivenOpened(new SupportTaskEvent.SupportTaskBlocked(Id(1), SupportBlock.NoAppointment, Note: null), new SupportTaskEvent.SupportTaskUnblocked(Id(2)), new ProtectionEvent.LegalHoldReleased(Id(3), "It is over"));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Follows_where_somebody_lives()
    {
        GivenOpened();
        Given("2026-02-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Assert.Equal([PathwayMark.InReception], Marks);
        Given("2026-03-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.OwnHousing), new HousingEvent.HousingPlaced(Id(1), HousingKind.OwnLease, "13003000", Address: null));
        Assert.Empty(Marks);
        Given("2026-04-01", new HousingEvent.HousingRiskRecorded(HousingRisk.RentArrears));
        Assert.Equal([PathwayMark.HousingAtRisk], Marks);
        Given("2026-05-01", new HousingEvent.HomelessnessRecorded(HomelessnessKind.EmergencyShelter));
        Assert.Equal([PathwayMark.Homeless], Marks);
    }

    [Fact]
    public void Follows_the_way_through_a_course()
    {
        GivenOpened();
        Given("2026-02-01", new LanguageEvent.WaitlistJoined(CourseType.General));
        Assert.Equal([PathwayMark.CourseWaitlist], Marks);
        Given("2026-02-02", new LanguageEvent.CourseEnrolled(Id(1), CourseType.General, "VHS", Day("2026-02-02")));
        Assert.Equal([PathwayMark.InCourse], Marks);
        Given("2026-03-01", new LanguageEvent.AttendanceRecorded(Id(1), 100));
        Assert.Equal([PathwayMark.InCourse], Marks);
        Given("2026-03-02", new LanguageEvent.CoursePaused(Id(1), PauseReason.Illness));
        Assert.Equal([PathwayMark.CoursePaused], Marks);
        Given("2026-03-03", new LanguageEvent.CourseResumed(Id(1)), new LanguageEvent.ExamRegistered(Id(2), Id(1), ExamType.Dtz, Day("2026-05-20")));
        Assert.Equal([PathwayMark.InCourse], Marks);
        Given("2026-05-20", new LanguageEvent.ExamTaken(Id(2), ExamOutcome.Failed, Level: null), new LanguageEvent.RepeatGranted(Id(1), 300));
        Assert.Equal([PathwayMark.InCourse], Marks);
        Given("2026-06-01", new LanguageEvent.CourseCompleted(Id(1)));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Holds_until_a_child_goes_to_school()
    {
        GivenOpened();
        Given("2026-02-01", new SchoolingEvent.PlaceRequested(Id(1), SchoolKind.Primary));
        Assert.Equal([PathwayMark.SchoolPlaceWanted], Marks);
        Given("2026-02-02", new SchoolingEvent.PlaceAssigned(Id(1), "Schule am Markt"));
        Assert.Equal([PathwayMark.SchoolPlaceWanted], Marks);
        Given("2026-02-03", new SchoolingEvent.Enrolled(Id(1), SchoolKind.Primary, "Schule am Markt", SchoolClass.Regular));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Holds_for_no_school_place_that_nobody_asked_for()
    {
        GivenOpened(new SchoolingEvent.PlaceAssigned(Id(1), "Schule am Markt"));
        Assert.Empty(Marks);
    }

    [Theory]
    [InlineData(SpellKind.Employment)]
    [InlineData(SpellKind.VocationalTraining)]
    public void Holds_in_work_and_in_training(SpellKind kind)
    {
        GivenOpened(new WorkEvent.SpellStarted(Id(1), kind, "Garage", null, 40, null));
        Assert.Equal([PathwayMark.InWork], Marks);
    }

    [Fact]
    public void Holds_from_the_idea_of_a_business_to_its_end()
    {
        GivenOpened(new FoundingEvent.IdeaRecorded(Id(1), "a bakery"));
        Assert.Equal([PathwayMark.Founding], Marks);
        Given("2026-02-01", new FoundingEvent.BusinessClosed(Id(1), BusinessEnd.GivenUp));
        Assert.Empty(Marks);
    }
}
