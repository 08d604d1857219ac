using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Worklists;

public class FindingWhatStandsOut : PathwaySpec
{
    private IEnumerable<PathwayMark> Marks => PathwayMarks.Of(Pathway);

    [Fact]
    public void Is_for_files_that_were_opened()
    {
        Given("2026-02-01", new WorkEvent.JobSearchStarted());
        Assert.Empty(Marks);
        GivenOpened();
        Assert.Equal([PathwayMark.SeekingWork], Marks);
    }

    [Fact]
    public void Comes_in_the_order_of_the_marks()
    {
        GivenOpened(new WorkEvent.JobSearchStarted(), new HousingEvent.HomelessnessRecorded(HomelessnessKind.WithoutShelter), new DuplicateEvent.DuplicateSuspected(Id(5), "ben"));
        Assert.Equal([PathwayMark.DuplicateSuspected, PathwayMark.Homeless, PathwayMark.SeekingWork], Marks);
    }

    [Fact]
    public void Shows_a_decision_to_be_reviewed_until_it_was()
    {
        GivenOpened();
        Given("2026-02-01", new ReviewEvent.ReviewFlagRaised(Id(7), EntryId(1)));
        Assert.Equal([PathwayMark.ReviewOpen], Marks);
        Given("2026-02-02", new ReviewEvent.ReviewFlagCleared(Id(7), ReviewOutcome.Confirmed, "It stands"));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Shows_a_proposal_until_it_is_settled()
    {
        GivenOpened();
        Given("2026-02-01", new FourEyesEvent.FourEyesProposed(Id(1), Opened, "ada"));
        Assert.Equal([PathwayMark.ProposalOpen], Marks);
        Given("2026-02-02", new FourEyesEvent.FourEyesRejected(Id(1), "ben", "No"));
        Assert.Empty(Marks);
        Given("2026-02-03", new FourEyesEvent.FourEyesProposed(Id(2), Opened, "ada"));
        Assert.Equal([PathwayMark.ProposalOpen], Marks);
    }

    [Fact]
    public void Shows_a_suspected_double_until_it_is_rejected()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Id(5), "ben"));
        Assert.Equal([PathwayMark.DuplicateSuspected], Marks);
        Given("2026-02-01", new DuplicateEvent.DuplicateRejected(Id(5)));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Shows_no_task_of_which_only_a_hindrance_is_known()
    {
        GivenOpened(new SupportTaskEvent.SupportTaskBlocked(Id(1), SupportBlock.NoAppointment, Note: null));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Shows_how_somebody_lives()
    {
        GivenOpened();
        Given("2026-02-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Assert.Equal([PathwayMark.InReception], Marks);
        Given("2026-03-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.OwnHousing), new HousingEvent.HousingPlaced(Id(1), HousingKind.OwnLease, "13003000", "Am Wall 1"));
        Assert.Empty(Marks);
        Given("2026-04-01", new HousingEvent.HousingRiskRecorded(HousingRisk.NoticeReceived));
        Assert.Equal([PathwayMark.HousingAtRisk], Marks);
        Given("2026-05-01", new HousingEvent.HomelessnessRecorded(HomelessnessKind.StayingWithOthers));
        Assert.Equal([PathwayMark.Homeless], Marks);
    }

    [Fact]
    public void Shows_where_somebody_stands_on_the_way_through_a_course()
    {
        GivenOpened();
        Given("2026-01-01", new LanguageEvent.WaitlistJoined(CourseType.General));
        Assert.Equal([PathwayMark.CourseWaitlist], Marks);
        foreach (var step in new LanguageEvent[]
        {
            new LanguageEvent.CourseEnrolled(Id(1), CourseType.General, "VHS", Day("2026-02-01")),
            new LanguageEvent.AttendanceRecorded(Id(1), 20),
            new LanguageEvent.ExamRegistered(Id(2), Id(1), ExamType.Dtz, Day("2026-03-01")),
            new LanguageEvent.ExamTaken(Id(2), ExamOutcome.Failed, null),
            new LanguageEvent.RepeatGranted(Id(1), 300),
        })
        {
            Given("2026-02-01", step);
            Assert.Equal([PathwayMark.InCourse], Marks);
        }

        Assert.Equal(LanguagePhase.Repeating, Pathway.Language.Phase);
        Given("2026-04-01", new LanguageEvent.CoursePaused(Id(1), PauseReason.Illness));
        Assert.Equal([PathwayMark.CoursePaused], Marks);
        Given("2026-05-01", new LanguageEvent.CourseWithdrawn(Id(1), WithdrawalReason.Work));
        Assert.Empty(Marks);
    }

    [Fact]
    public void Shows_a_school_place_from_the_asking_to_the_enrolling()
    {
        GivenOpened(new SchoolingEvent.PlaceAssigned(Id(2), "Werner-Schule"));
        Assert.Empty(Marks);
        Given("2026-02-01", new SchoolingEvent.PlaceRequested(Id(1), SchoolKind.Primary));
        Assert.Equal([PathwayMark.SchoolPlaceWanted], Marks);
        Given("2026-02-02", new SchoolingEvent.PlaceAssigned(Id(1), "Werner-Schule"));
        Assert.Equal([PathwayMark.SchoolPlaceWanted], Marks);
        Given("2026-02-03", new SchoolingEvent.Enrolled(Id(1), SchoolKind.Primary, "Werner-Schule", SchoolClass.Preparatory));
        Assert.Empty(Marks);
    }

    [Theory]
    [InlineData(SpellKind.Employment, true)]
    [InlineData(SpellKind.VocationalTraining, true)]
    [InlineData(SpellKind.Internship, false)]
    public void Shows_work_and_training_but_no_measure(SpellKind kind, bool shown)
    {
        GivenOpened();
        Given("2026-02-01", new WorkEvent.SpellStarted(Id(1), kind, "Garage", null, 40, null));
        Assert.Equal(shown ? [PathwayMark.InWork] : [], Marks);
    }

    [Fact]
    public void Shows_a_business_from_the_idea_to_its_end()
    {
        GivenOpened(new FoundingEvent.IdeaRecorded(Id(1), "A garage"));
        Assert.Equal([PathwayMark.Founding], Marks);
        Given("2026-02-01", new FoundingEvent.BusinessClosed(Id(1), BusinessEnd.GivenUp));
        Assert.Empty(Marks);
    }
}
