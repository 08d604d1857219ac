using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;

namespace Casework.Domain.Tests.Pathways;

/// <summary>8 March 2027 is a holiday in Mecklenburg-Vorpommern and none in Hesse.</summary>
public class KnowingTheLandOfAFile : PathwaySpec
{
    private static readonly RecognitionEvent.ObjectionFiled _objected = new(Id(1));

    [Theory]
    [InlineData("13003000", "2027-03-09", false)]
    [InlineData("13003000", "2027-03-10", true)]
    [InlineData("06414000", "2027-03-08", false)]
    [InlineData("06414000", "2027-03-09", true)]
    public void Decides_by_the_holidays_there(string municipality, string on, bool late)
    {
        Today = Day(on);
        Given(OpenedOn, Opened with { Municipality = municipality });
        Given(
            "2027-02-08",
            new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" },
            new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.None) { RuleSet = "recognition-outcomes-bqfg" },
            new RecognitionEvent.DecisionNotified(Id(1), RemedyNotice: true));
        When(new FileRecognitionObjection(Id(1)));
        Then(late ? [_objected, new LifecycleEvent.ComplianceWarningRaised("OBJECTION_FILED_LATE", $"{Id(1)}")] : [_objected]);
    }
}
