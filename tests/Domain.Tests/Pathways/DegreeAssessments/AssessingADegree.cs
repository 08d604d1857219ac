using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.DegreeAssessments.DegreeAssessmentEvent;

namespace Casework.Domain.Tests.Pathways.DegreeAssessments;

public class AssessingADegree : PathwaySpec
{
    private const string GoalRules = "recognition-degree-assessment-1";
    private static readonly Guid Degree = Id(1);
    private static readonly DegreeAssessmentRequested Requested = new(Degree, "Bachelor of Engineering", "SYR", ForBlueCard: true);

    private IReadOnlyList<Deadline> Board => DeadlineBoard.Of(Pathway, Rules);

    [Fact]
    public void Begins_with_a_request()
    {
        GivenOpened();
        When(new RequestDegreeAssessment(Degree, "Bachelor of Engineering", "SYR", ForBlueCard: true));
        Then(Requested);
        Assert.Empty(Board);
    }

    [Theory]
    [InlineData("2026-06-01", "2026-06-08", "2026-06-22")]
    [InlineData("2026-06-08", "2026-06-01", "2026-06-22")]
    public void Starts_its_clock_with_the_documents_and_the_fee(string documents, string fee, string due)
    {
        GivenRequested();
        When(new CompleteDegreeAssessmentDocuments(Degree), on: documents);
        Then(new AssessmentDocumentsCompleted(Degree) { RuleSet = GoalRules });
        Assert.Empty(Board);
        When(new PayDegreeAssessmentFee(Degree), on: fee);
        Then(new AssessmentFeePaid(Degree) { RuleSet = GoalRules });
        Assert.Equal(
            [new(DeadlineKind.DegreeAssessment, DeadlineNature.Programme, new(StageName.Recognition, Degree), Day("2026-06-08"), Day(due), null, null, 0, null, ClockState.Running, GoalRules)],
            Board);
    }

    [Theory]
    [InlineData("2026-06-15", ClockState.Met)]
    [InlineData("2026-06-16", ClockState.Missed)]
    public void Ends_with_what_the_office_has_found(string day, ClockState state)
    {
        GivenRequested();
        Given("2026-06-01", new AssessmentDocumentsCompleted(Degree), new AssessmentFeePaid(Degree));
        Today = Day("2026-06-20");
        When(new RecordDegreeAssessment(Degree, DegreeComparability.PartlyComparable), on: day);
        Then(new DegreeAssessed(Degree, DegreeComparability.PartlyComparable) { RuleSet = GoalRules });
        Assert.Equal(state, Board.Single().State);
    }

    [Fact]
    public void Has_no_clock_without_a_goal()
    {
        Given(OpenedOn, Opened, Requested with { ForBlueCard = false });
        Given("2026-06-01", new AssessmentDocumentsCompleted(Degree), new AssessmentFeePaid(Degree));
        Assert.Empty(Board);
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another()
    {
        GivenRequested();
        When(new RequestDegreeAssessment(Degree, "Master of Science", "SYR", ForBlueCard: true), on: "2026-05-01");
        ThenRejected(DegreeAssessmentRejection.IdTaken, at: "AssessmentId");
    }

    [Fact]
    public void Is_refused_for_what_was_never_requested_or_before_it_was()
    {
        GivenRequested();
        When(new PayDegreeAssessmentFee(Id(2)));
        ThenRejected(DegreeAssessmentRejection.NotFound, at: "AssessmentId");
        When(new PayDegreeAssessmentFee(Degree), on: "2026-04-30");
        ThenRejected(DegreeAssessmentRejection.BeforeRequest, at: "EffectiveOn");
    }

    [Fact]
    public void Takes_each_step_once()
    {
        GivenRequested();
        Given("2026-06-01", new AssessmentFeePaid(Degree), new DegreeAssessed(Degree, DegreeComparability.Comparable));
        When(new PayDegreeAssessmentFee(Degree), on: "2026-06-02");
        ThenRejected(DegreeAssessmentRejection.KnownOfAnotherDay, at: "EffectiveOn");
        When(new RecordDegreeAssessment(Degree, DegreeComparability.NotComparable), on: "2026-06-01");
        ThenRejected(DegreeAssessmentRejection.AlreadyAssessed, at: "Comparability");
    }

    [Fact]
    public void Is_refused_without_a_degree_or_a_country()
    {
        GivenOpened();
        When(new RequestDegreeAssessment(Degree, " ", "SYR", ForBlueCard: true));
        ThenRejected(PathwayRejection.TextMissing, at: "Degree");
        When(new RequestDegreeAssessment(Degree, "Bachelor", "Syria", ForBlueCard: true));
        ThenRejected(DegreeAssessmentRejection.CountryInvalid, at: "TrainingCountry");
    }

    private void GivenRequested()
    {
        GivenOpened();
        Given("2026-05-01", Requested);
    }
}
