using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;

namespace Casework.Domain.Tests.Pathways.Decisions;

/// <summary>Somebody who missed the level of a course, has an application filed, a degree assessed and a business planned.</summary>
public class TakingEveryKindOfDecisionAgain : PathwaySpec
{
    private static readonly RecognitionEvent.RecognitionFiled _filed =
        new(Id(2), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR");

    public static TheoryData<PathwayCommand> Commands =>
    [
        new GrantCourseRepeat(Id(1)),
        new FileRecognition(Id(20), "Baker", Regulated: false, "Chamber of crafts", RecognitionTrack.Standard, "SYR"),
        new CompleteRecognitionDocuments(Id(2)),
        new WarnOfRefusal(Id(2), Day("2026-08-31")),
        new TransferRecognition(Id(2), Id(21), "Land authority of the other Land"),
        new CompleteDegreeAssessmentDocuments(Id(3)),
        new PayDegreeAssessmentFee(Id(3)),
        new RecordDegreeAssessment(Id(3), DegreeComparability.Comparable),
        new RecordResidenceObligation(Id(5), "13", ObligationStart.ProtectionRecognised, Day("2027-06-30")),
        new CheckFoundingPermission(Id(4), Permitted: true),
        new ReceiveAccessRequest(Id(6)),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Gives_what_is_recorded(PathwayCommand command)
    {
        GivenALife();
        var decided = (command with { EffectiveOn = Today }).DecideOn(Pathway, new Circumstances(Today, Rules));
        Assert.Null(decided.Rejection);
        Given(Today, [.. decided.Events]);

        var retaken = RetakenDecision.Of(History.Log, EntryId(History.Log.Count), Rules);
        Assert.NotNull(retaken?.RuleSet);
        Assert.True(retaken.IsAsRecorded);
    }

    [Fact]
    public void Keeps_the_reason_that_was_given()
    {
        var extended = new RecognitionEvent.DeadlineExtended(Id(2), 2, "many papers") { RuleSet = "recognition-clock-bqfg" };
        Assert.Equal(new ExtendRecognitionDeadline(Id(2), 2, "many papers") { EffectiveOn = Today }, DecisionCommands.Of(extended, Today));
    }

    [Fact]
    public void Asks_again_whether_restitution_was_to_be_granted()
    {
        var decided = new RecognitionEvent.RestitutionDecided(Id(2), Granted: true) { RuleSet = "recognition-restitution" };
        Assert.Equal(new DecideRestitution(Id(2), Granted: true) { EffectiveOn = Today }, DecisionCommands.Of(decided, Today));
    }

    [Fact]
    public void Is_not_possible_for_what_names_no_rule_set() => Assert.Null(DecisionCommands.Of(_filed, Today));

    [Fact]
    public void Is_not_possible_for_what_no_command_decides_any_more() =>
        Assert.Null(DecisionCommands.Of(new LifecycleEvent.CaseworkerAssigned("ada") { RuleSet = "case-dormancy-1" }, Today));

    private void GivenALife()
    {
        GivenOpened(new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.General, 700, Day("2027-01-31")) { RuleSet = "language-courses-2017" });
        Given(
            "2026-01-12",
            new LanguageEvent.CourseEnrolled(Id(1), CourseType.General, "Volkshochschule", Day("2026-01-12")),
            new LanguageEvent.ExamRegistered(Id(10), Id(1), ExamType.Dtz, Day("2026-05-20")),
            new LanguageEvent.DueAttendanceCertified(Id(1), "Volkshochschule", new string('c', 64)),
            _filed with { RuleSet = "recognition-clock-bqfg" },
            new DegreeAssessmentEvent.DegreeAssessmentRequested(Id(3), "Bachelor of Engineering", "SYR", ForBlueCard: true),
            new FoundingEvent.IdeaRecorded(Id(4), "a bakery"));
        Given("2026-05-20", new LanguageEvent.ExamTaken(Id(10), ExamOutcome.Failed, Level: null));
    }
}
