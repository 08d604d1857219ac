using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class SayingMilestones : MilestoneSpec
{
    private static readonly LanguageEvent.ExamTaken _b1 = new(Id(77), ExamOutcome.Passed, LanguageLevel.B1);

    [Fact]
    public void Says_the_first_day_from_its_entry_on()
    {
        Given(Rostock, 1, "2025-03-01", new ParticipationEvent.ForumAttended(ForumKind.PublicForum));
        Given(Rostock, 1, "2025-02-10", _b1);
        Given(Rostock, 1, "2025-04-10", _b1 with { ExamId = Id(2) });

        Assert.Equal(
            [
                new MilestoneFact(MilestoneFactKind.Milestone, Milestone.FirstParticipation, null, Day("2025-03-01"), null, 1),
                new MilestoneFact(MilestoneFactKind.Milestone, Milestone.LanguageB1, null, Day("2025-02-10"), null, 2),
            ],
            Facts(1));
    }

    [Fact]
    public void Says_another_day_once_an_earlier_one_is_known()
    {
        Given(Rostock, 1, "2025-04-10", _b1);
        Given(Rostock, 1, "2025-02-10", _b1 with { ExamId = Id(2) });

        Assert.Equal([("2025-04-10", 1L, 2L), ("2025-02-10", 2, null)], Facts(1).Select(fact => (fact.On!.Value.ToString("yyyy-MM-dd", null), fact.KnownFrom, fact.KnownUntil)));
    }

    [Fact]
    public void Says_it_no_longer_once_its_evidence_is_revoked()
    {
        Given(Rostock, 1, "2025-04-10", _b1);
        Given(Rostock, 1, "2025-05-10", new LanguageEvent.EvidenceRevoked(Id(77), "forged"));

        Assert.Equal([2L], Facts(1).Select(fact => fact.KnownUntil!.Value));
    }

    [Fact]
    public void Says_it_again_once_the_revocation_is_retracted()
    {
        Given(Rostock, 1, "2025-04-10", _b1);
        var revoked = Given(Rostock, 1, "2025-05-10", new LanguageEvent.EvidenceRevoked(Id(77), "forged"));
        Given(Rostock, 1, "2025-06-10", new CorrectionEvent.EntryRetracted(revoked, "another one"));

        Assert.Equal([(1L, 2L), (3, null)], Facts(1).Select(fact => (fact.KnownFrom, fact.KnownUntil)));
    }

    [Fact]
    public void Says_from_when_to_when_a_file_was_open()
    {
        Given(Rostock, 1, "2025-01-10", new Domain.Pathways.Arrival.ArrivalEvent.PathwayOpened(Rostock, "Amal", "Haddad", new DateOnly(1990, 4, 12), "SYR", "ar", Day("2025-01-08")));
        Given(Rostock, 1, "2025-03-01", new LifecycleEvent.Closed(ClosingReason.MovedAway, null));
        Given(Rostock, 1, "2025-06-01", new LifecycleEvent.Reopened("back"));

        Assert.Equal(
            [("2025-01-10", "2025-03-01"), ("2025-06-01", null)],
            Facts(1).Where(fact => fact.KnownUntil is null).Select(fact => (fact.On!.Value.ToString("yyyy-MM-dd", null), fact.Until?.ToString("yyyy-MM-dd", null))));
    }

    [Fact]
    public void Says_nothing_of_what_is_no_milestone()
    {
        Given(Rostock, 1, "2025-01-10", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, null));

        Assert.Empty(Facts(1));
    }
}
