using Casework.Domain.Access;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Protection;
using static Casework.Domain.Pathways.Mentoring.MentoringEvent;

namespace Casework.Domain.Tests.Pathways.Mentoring;

public class EndingAMatch : MatchSpec
{
    [Theory]
    [InlineData(MatchEnd.GoalReached, MatchStatus.Completed)]
    [InlineData(MatchEnd.NewcomersWish, MatchStatus.EndedEarly)]
    [InlineData(MatchEnd.MentorsWish, MatchStatus.EndedEarly)]
    [InlineData(MatchEnd.NotFitting, MatchStatus.EndedEarly)]
    [InlineData(MatchEnd.MovedAway, MatchStatus.EndedEarly)]
    public void Takes_the_mentors_sight_away_on_that_day(MatchEnd reason, MatchStatus status)
    {
        GivenActive();
        Assert.Equal(MatchStanding.Active, Standing("2026-06-15"));
        When(new EndMatch(Id(1), reason));
        Then(new MatchEnded(Id(1), reason));
        Assert.Equal((status, MatchStanding.None), (Match.StatusOn(Today), Standing("2026-06-15")));
        Assert.Equal(MatchStanding.Active, Standing("2026-06-14"));
    }

    [Fact]
    public void Is_possible_once_and_not_before_it_was_proposed()
    {
        GivenActive();
        When(new EndMatch(Id(2), MatchEnd.NotFitting));
        ThenRejected(MatchRejection.NotFound, at: "MatchId");
        When(new EndMatch(Id(1), MatchEnd.NotFitting), on: "2026-05-31");
        ThenRejected(MatchRejection.NotProposedYet, at: "EffectiveOn");
        When(new EndMatch(Id(1), MatchEnd.NotFitting), on: Proposal);
        ThenAccepted();
        Given("2026-06-10", new MatchEnded(Id(1), MatchEnd.NotFitting));
        When(new EndMatch(Id(1), MatchEnd.MovedAway));
        ThenRejected(MatchRejection.AlreadyOver, at: "MatchId");
        When(new EndMatch(Id(1), MatchEnd.MovedAway), on: "2026-06-08");
        Then(new MatchEnded(Id(1), MatchEnd.MovedAway));
        Assert.Equal((Day("2026-06-08"), MatchEnd.MovedAway), (Match.EndedOn, Match.End));
    }

    [Fact]
    public void Keeps_the_reason_that_was_given_first_on_the_day()
    {
        GivenActive();
        Given("2026-06-10", new MatchEnded(Id(1), MatchEnd.NotFitting), new MatchEnded(Id(1), MatchEnd.MovedAway), Withdrawal);
        Assert.Equal((Day("2026-06-10"), MatchEnd.NotFitting), (Match.EndedOn, Match.End));
    }

    [Fact]
    public void Leaves_what_its_time_completed_as_it_was_when_the_consent_is_withdrawn()
    {
        GivenActive();
        Given("2026-07-03", Withdrawal);
        Assert.Equal((MatchStatus.Completed, null), (Match.StatusOn(Day("2026-07-03")), Match.End));
    }

    [Fact]
    public void Is_possible_of_files_that_are_closed_or_restricted()
    {
        GivenActive();
        Given("2026-06-10", new LifecycleEvent.Closed(ClosingReason.LeftCountry, null), new ProtectionEvent.ProcessingRestricted(Id(5), RestrictionGround.AccuracyContested, "another name"));
        When(new EndMatch(Id(1), MatchEnd.MovedAway));
        Then(new MatchEnded(Id(1), MatchEnd.MovedAway));
    }

    [Fact]
    public void Is_the_mentors_right()
    {
        GivenActive();
        Actor = "mia";
        When(new LeaveMatch(Id(1)));
        ThenAccepted();
        Given("2026-06-15", new MatchEnded(Id(1), MatchEnd.MentorsWish));
        When(new LeaveMatch(Id(1)));
        ThenRejected(Domain.Pathways.PathwayRejection.NotFound);
    }

    [Fact]
    public void Follows_from_the_withdrawal_of_the_consent_and_no_new_consent_revives_it()
    {
        GivenActive();
        Given("2026-06-10", new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Story, null));
        Assert.Equal(MatchStanding.Active, Standing("2026-06-15"));
        Given("2026-06-12", Withdrawal);
        Assert.Equal((Day("2026-06-12"), MatchEnd.ConsentWithdrawn), (Match.EndedOn, Match.End));
        Given("2026-06-13", Consent);
        Assert.Equal((MatchStanding.None, MatchStanding.Active), (Standing("2026-06-15"), Standing("2026-06-11")));

        When(new EndMatch(Id(1), MatchEnd.ConsentWithdrawn));
        ThenRejected(MatchRejection.EndsWithTheConsent, at: "Reason");
    }

    [Fact]
    public void Follows_from_a_consent_that_was_recorded_in_error()
    {
        GivenActive();
        Given("2026-06-10", new CorrectionEvent.EntryRetracted(EntryId(2), "of somebody else"));
        Assert.Equal((MatchStatus.Active, MatchStanding.None), (Match.StatusOn(Today), Standing("2026-06-15")));
    }

    [Fact]
    public void Is_no_entry_to_be_put_right()
    {
        GivenActive();
        for (var entry = 3; entry <= 5; entry++)
        {
            When(new RetractEntry(EntryId(entry), "never so"));
            ThenRejected(CorrectionRejection.EntryStays, at: "EntryId");
        }

        When(new CorrectEntry(EntryId(3), Proposed with { Weeks = 5 }, Day(Proposal), "a slip"));
        ThenRejected(CorrectionRejection.EntryNotCorrectable, at: "EntryId");
    }
}
