using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;

namespace Casework.Domain.Tests.Pathways.Participation;

public class AcknowledgingRightsInformation : PathwaySpec
{
    private static readonly ParticipationEvent.RightsInformationDelivered _delivered = new("ar", "2026-1", InformationChannel.Video);
    private static readonly ParticipationEvent.RightsInformationAcknowledged _acknowledged = new("ar", "2026-1");

    [Fact]
    public void Follows_the_delivery()
    {
        GivenOpened();
        Given("2026-01-01", _delivered);
        When(new AcknowledgeRightsInformation("ar", "2026-1"));
        Then(_acknowledged);
    }

    [Theory]
    [InlineData("de", "2026-1", "2026-06-15")]
    [InlineData("ar", "2025-2", "2026-06-15")]
    [InlineData("ar", "2026-1", "2025-12-31")]
    public void Is_flagged_for_another_language_or_version_or_before_the_delivery(string language, string version, string on)
    {
        GivenOpened();
        Given("2026-01-01", _delivered);
        When(new AcknowledgeRightsInformation(language, version), on);
        Then(
            new ParticipationEvent.RightsInformationAcknowledged(language, version),
            new LifecycleEvent.ComplianceWarningRaised("RIGHTS_INFORMATION_NOT_DELIVERED", "rights_information_acknowledged"));
    }

    [Fact]
    public void Names_language_and_version()
    {
        GivenOpened();
        When(new AcknowledgeRightsInformation("Arabic!", "2026-1"));
        ThenRejected(ArrivalRejection.LanguageTagInvalid, at: "Language");
        When(new AcknowledgeRightsInformation("ar", " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Version");
    }
}
