using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Participation;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Tests.Pathways.Participation;

public class RecordingFacts : ParticipationSpec
{
    [Theory]
    [InlineData(InformationChannel.InPerson)]
    [InlineData(InformationChannel.Letter)]
    [InlineData(InformationChannel.Leaflet)]
    [InlineData(InformationChannel.Video)]
    [InlineData(InformationChannel.Online)]
    public void Says_in_which_language_rights_were_explained(InformationChannel channel)
    {
        GivenOpened();
        When(new DeliverRightsInformation("ar", "2026-1", channel));
        Then(new RightsInformationDelivered("ar", "2026-1", channel));
    }

    [Fact]
    public void Is_refused_when_the_language_is_no_tag()
    {
        GivenOpened();
        When(new DeliverRightsInformation("Arabic language", "2026-1", InformationChannel.Letter));
        ThenRejected(ArrivalRejection.LanguageTagInvalid, at: "Language");
    }

    [Fact]
    public void Is_refused_without_the_version_of_the_information()
    {
        GivenOpened();
        When(new DeliverRightsInformation("ar", " ", InformationChannel.Letter));
        ThenRejected(PathwayRejection.TextMissing, at: "Version");
    }

    [Theory]
    [InlineData(ForumKind.IntegrationForum)]
    [InlineData(ForumKind.PublicForum)]
    [InlineData(ForumKind.NeighbourhoodMeeting)]
    [InlineData(ForumKind.SchoolCouncil)]
    public void Says_that_a_forum_was_attended(ForumKind forum)
    {
        GivenOpened();
        When(new RecordForumAttendance(forum));
        Then(new ForumAttended(forum));
    }

    [Fact]
    public void Takes_the_same_forum_on_another_day()
    {
        GivenOpened();
        Given("2026-03-01", new ForumAttended(ForumKind.PublicForum));
        When(new RecordForumAttendance(ForumKind.PublicForum));
        Then(new ForumAttended(ForumKind.PublicForum));
    }

    [Theory]
    [InlineData(SubmissionKind.Suggestion)]
    [InlineData(SubmissionKind.Complaint)]
    public void Says_that_a_submission_was_made(SubmissionKind kind)
    {
        GivenOpened();
        When(new RecordSubmission(kind));
        Then(new SubmissionMade(kind));
    }
}
