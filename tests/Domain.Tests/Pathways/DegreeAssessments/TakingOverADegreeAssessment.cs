using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.DegreeAssessments.DegreeAssessmentEvent;

namespace Casework.Domain.Tests.Pathways.DegreeAssessments;

public class TakingOverADegreeAssessment : PathwaySpec
{
    private static readonly Guid Degree = Id(1);

    private LegalClock Clock => Pathway.DegreeAssessments.Assessments[Degree].Clock;

    [Fact]
    public void Goes_on_with_the_days_that_were_left()
    {
        GivenStarted();
        Given("2026-06-10", TakenOver(new RemainingTime(DeadlineKind.DegreeAssessment, Degree, 5)));
        Assert.Equal((Day("2026-06-10"), 5), (Clock.StartedOn, Clock.DaysGiven));
    }

    [Fact]
    public void Leaves_a_clock_that_has_ended()
    {
        GivenStarted();
        Given("2026-06-08", new DegreeAssessed(Degree, DegreeComparability.Comparable));
        Given("2026-06-10", TakenOver(new RemainingTime(DeadlineKind.DegreeAssessment, Degree, 5)));
        Assert.Equal((Day("2026-06-01"), Day("2026-06-08"), null), (Clock.StartedOn, Clock.EndedOn, Clock.DaysGiven));
    }

    [Fact]
    public void Leaves_it_when_the_days_are_of_another_clock()
    {
        GivenStarted();
        Given("2026-06-10", TakenOver(new(DeadlineKind.ResidenceStatus, Degree, 5), new(DeadlineKind.DegreeAssessment, Id(2), 5)));
        Assert.Equal((Day("2026-06-01"), null), (Clock.StartedOn, Clock.DaysGiven));
        Assert.Single(Pathway.DegreeAssessments.Assessments);
    }

    private static TransferEvent.PathwayTakenOver TakenOver(params RemainingTime[] clocks) => new(Id(9), "13003000", "13004000", clocks);

    private void GivenStarted()
    {
        GivenOpened(new DegreeAssessmentRequested(Degree, "Bachelor of Engineering", "SYR", ForBlueCard: true));
        Given("2026-06-01", new AssessmentDocumentsCompleted(Degree), new AssessmentFeePaid(Degree));
    }
}
