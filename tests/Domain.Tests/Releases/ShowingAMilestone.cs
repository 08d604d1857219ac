using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

/// <summary>Which events show what, and what they say of a file entry by entry.</summary>
public class ShowingAMilestone : MilestoneSpec
{
    private static readonly LanguageEvent.ExternalCertificateRecorded _certificate = new(Id(1), LanguageLevel.B1, "Institute", Day("2025-01-05"), new('a', 64));

    public static TheoryData<PathwayEvent, Milestone?> Events => new()
    {
        { new LanguageEvent.ExamTaken(Id(1), ExamOutcome.Passed, LanguageLevel.B1), Milestone.LanguageB1 },
        { new LanguageEvent.ExamTaken(Id(1), ExamOutcome.Failed, LanguageLevel.B1), null },
        { new LanguageEvent.ExamTaken(Id(1), ExamOutcome.Passed, LanguageLevel.A2), null },
        { _certificate, Milestone.LanguageB1 },
        { _certificate with { Level = LanguageLevel.A2 }, null },
        { new SchoolingEvent.Enrolled(Id(1), SchoolKind.Primary, "School", SchoolClass.Regular), Milestone.SchoolPlace },
        { new SchoolingEvent.Enrolled(Id(1), SchoolKind.Secondary, "School", SchoolClass.Regular), Milestone.SchoolPlace },
        { new SchoolingEvent.Enrolled(Id(1), SchoolKind.DayCare, "Day care", SchoolClass.Regular), null },
        { new SchoolingEvent.SchoolChanged(Id(1), Id(2), SchoolKind.Primary, "School", SchoolClass.Regular), Milestone.SchoolPlace },
        { new SchoolingEvent.SchoolChanged(Id(1), Id(2), SchoolKind.Secondary, "School", SchoolClass.Regular), Milestone.SchoolPlace },
        { new SchoolingEvent.SchoolChanged(Id(1), Id(2), SchoolKind.Vocational, "School", SchoolClass.Regular), null },
        { new ParticipationEvent.BoardCandidacyAdmitted(Rostock), Milestone.FirstParticipation },
        { new ParticipationEvent.BoardMemberSeated(Rostock, Day("2030-01-01")), Milestone.FirstParticipation },
        { new ParticipationEvent.EuLocalVoterRegistered(Rostock), Milestone.FirstParticipation },
    };

    [Theory, MemberData(nameof(Events))]
    public void Is_for_some_events_alone(PathwayEvent @event, Milestone? milestone) => Assert.Equal(milestone, Milestones.ShownBy(@event));

    [Fact]
    public void Ends_with_the_certificate_that_is_revoked()
    {
        Given(Rostock, 1, "2025-02-10", _certificate);
        Given(Rostock, 1, "2025-05-10", new LanguageEvent.EvidenceRevoked(Id(1), "forged"));
        Assert.Equal([2L], Facts(1).Select(fact => fact.KnownUntil!.Value));
    }

    [Fact]
    public void Is_said_by_the_file_that_it_was_recorded_in()
    {
        Given(Rostock, 1, "2025-02-10", _certificate, new EntryOrigin(Schwerin, Id(3), DateTimeOffset.UnixEpoch));
        Assert.Empty(Facts(1));
        var called = Given(Rostock, 1, "2025-03-10", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, null));
        Given(Rostock, 1, "2025-03-11", new CorrectionEvent.EntryRetracted(called, "of somebody else"));
        Assert.Empty(Facts(1));
    }

    [Fact]
    public void Stays_when_another_is_retracted()
    {
        var attended = Given(Rostock, 1, "2025-02-01", new ParticipationEvent.ForumAttended(ForumKind.PublicForum));
        Given(Rostock, 1, "2025-02-10", _certificate);
        Given(Rostock, 1, "2025-03-10", new CorrectionEvent.EntryRetracted(attended, "of somebody else"));
        Assert.Equal([(Milestone.FirstParticipation, 1, 3L), (Milestone.LanguageB1, 2, (long?)null)], Facts(1).Select(fact => (fact.Milestone!.Value, fact.KnownFrom, fact.KnownUntil)));
    }

    [Fact]
    public void Ends_with_its_retraction_and_with_nothing_that_came_later()
    {
        var shown = Given(Rostock, 1, "2025-02-10", _certificate);
        var retracted = Given(Rostock, 1, "2025-03-10", new CorrectionEvent.EntryRetracted(shown, "of somebody else"));
        Given(Rostock, 1, "2025-04-10", new CorrectionEvent.EntryRetracted(retracted, "it was theirs"));
        Given(Rostock, 1, "2025-05-10", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, null));
        Assert.Equal([(1L, 2L), (3, (long?)null)], Facts(1).Select(fact => (fact.KnownFrom, fact.KnownUntil)));
    }

    [Fact]
    public void Ties_people_and_households_for_as_long_as_it_is_so()
    {
        PathwayEvent[] events =
        [
            new DuplicateEvent.PathwayMerged(Id(2), "ben"), new DuplicateEvent.PathwayUnmerged(Id(2), "two people"), new DuplicateEvent.PathwayTakenIn(Id(3)), new DuplicateEvent.PathwayGivenBack(Id(3)),
            new HouseholdEvent.MemberLinked(Id(4), HouseholdRelation.Spouse), new HouseholdEvent.MemberUnlinked(Id(4), UnlinkReason.MovedOut), new TransferEvent.PathwayHandedOver(Id(500), Schwerin),
        ];
        foreach (var @event in events)
            Given(Rostock, 1, "2025-02-10", @event);
        Assert.Equal(
            [
                (MilestoneFactKind.SamePerson, 1, 2L), (MilestoneFactKind.SamePerson, 3, 4), (MilestoneFactKind.SameHousehold, 5, 6), (MilestoneFactKind.SamePerson, 7, (long?)null),
            ],
            Facts(1).Select(fact => (fact.Kind, fact.KnownFrom, fact.KnownUntil)));
    }

    [Fact]
    public void Says_of_files_that_come_and_go_when_they_were_here()
    {
        Given(Rostock, 1, "2025-03-01", new TransferEvent.PathwayHandedOver(Id(501), Schwerin));
        Given(Rostock, 1, "2025-01-10", new TransferEvent.PathwayTakenOver(Id(500), Schwerin, Rostock, []));
        Given(Rostock, 1, "2025-04-01", new LifecycleEvent.Reopened("back"));
        Given(Rostock, 1, "2025-04-01", new LifecycleEvent.Closed(ClosingReason.MovedAway, null));
        Assert.Equal([("2025-01-10", "2025-03-01")], Facts(1).Where(fact => fact is { Kind: MilestoneFactKind.Presence, KnownUntil: null }).Select(fact => ($"{fact.On:yyyy-MM-dd}", $"{fact.Until:yyyy-MM-dd}")));
    }
}
