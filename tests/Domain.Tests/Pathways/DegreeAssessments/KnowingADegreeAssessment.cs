using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.DegreeAssessments.DegreeAssessmentEvent;

namespace Casework.Domain.Tests.Pathways.DegreeAssessments;

public class KnowingADegreeAssessment : PathwaySpec
{
    private static readonly Guid Degree = Id(1);
    private static readonly DegreeAssessmentRequested Requested = new(Degree, "Bachelor of Engineering", "SYR", ForBlueCard: true);

    [Fact]
    public void Keeps_the_first_day_and_the_first_rules_that_are_known()
    {
        var (first, later) = (Day("2026-06-01"), Day("2026-06-08"));
        var assessment = new DegreeAssessment(Degree);
        foreach (var (on, rules) in new[] { (first, "first"), (later, "later") })
        {
            assessment = DegreeAssessment.Evolve(assessment, on, new AssessmentDocumentsCompleted(Degree) { RuleSet = rules });
            assessment = DegreeAssessment.Evolve(assessment, on, new AssessmentFeePaid(Degree) { RuleSet = rules });
        }

        Assert.Equal((first, first, first, "first"), (assessment.DocumentsCompletedOn, assessment.FeePaidOn, assessment.Clock.StartedOn, assessment.RuleSet));
    }

    [Fact]
    public void Goes_on_under_the_rules_that_its_start_has_named()
    {
        Rules = RuleBook.Parse([("recognition.degree-assessment.json", $"[{Goal("old", "2010-01-01", "\"2026-05-31\"", weeks: 4)}, {Goal("new", "2026-06-01", "null", weeks: 2)}]")]);
        GivenOpened(Requested);
        Given("2026-06-01", new AssessmentDocumentsCompleted(Degree), new AssessmentFeePaid(Degree) { RuleSet = "old" });
        Assert.Equal(Day("2026-06-29"), DeadlineBoard.Of(Pathway, Rules).Single(deadline => deadline.Kind is DeadlineKind.DegreeAssessment).DueOn);
    }

    [Fact]
    public void Takes_a_step_on_the_day_of_the_request()
    {
        GivenOpened();
        Given("2026-05-01", Requested);
        When(new PayDegreeAssessmentFee(Degree), on: "2026-05-01");
        Then(new AssessmentFeePaid(Degree) { RuleSet = "recognition-degree-assessment-1" });
    }

    [Fact]
    public void Knows_one_day_of_a_request()
    {
        GivenOpened();
        Given("2026-05-01", Requested);
        var request = new RequestDegreeAssessment(Degree, "Bachelor of Engineering", "SYR", ForBlueCard: true);
        When(request, on: "2026-05-01");
        ThenNothing();
        When(request, on: "2026-05-02");
        ThenRejected(DegreeAssessmentRejection.IdTaken, at: "AssessmentId");
    }

    [Fact]
    public void Takes_a_correction_of_a_step_for_well_formed()
    {
        GivenOpened(Requested);
        Given("2026-06-01", new AssessmentFeePaid(Degree));
        Assert.Null(DegreeAssessmentShape.Flaw(new AssessmentFeePaid(Degree)));
        When(new CorrectEntryOf(EntryId(3), new AssessmentFeePaid(Degree), Day("2026-06-02")).Command);
        ThenAccepted();
    }

    private static string Goal(string id, string from, string to, int weeks) => $$"""
        { "id": "{{id}}", "topic": "recognition.degree-assessment", "validFrom": "{{from}}", "validTo": {{to}}, "status": "unverified",
          "grandfathering": "started-stays-under-old-rule", "source": "test", "values": { "goalWeeksBlueCard": {{weeks}} } }
        """;
}
