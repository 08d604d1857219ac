using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Protection;
using static Casework.Domain.Pathways.Mentoring.MentoringEvent;

namespace Casework.Domain.Tests.Pathways.Mentoring;

public class AcceptingAMatch : MatchSpec
{
    [Theory]
    [InlineData("2026-06-02", "2026-06-05")]
    [InlineData("2026-06-05", "2026-06-02")]
    public void Begins_it_when_the_second_side_has(string mentor, string newcomer)
    {
        GivenProposed();
        Given(mentor, ByMentor);
        Given(newcomer, ByNewcomer);

        Assert.Equal((Day("2026-06-05"), Day("2026-07-03")), (Match.BeganOn, Match.EndsOn));
        Assert.Equal((MatchStatus.Proposed, MatchStanding.Proposed), (Match.StatusOn(Day("2026-06-04")), Standing("2026-06-04")));
        Assert.Equal((MatchStatus.Active, MatchStanding.Active), (Match.StatusOn(Day("2026-06-05")), Standing("2026-06-05")));
        Assert.Equal((MatchStatus.Active, MatchStanding.Active), (Match.StatusOn(Day("2026-07-02")), Standing("2026-07-02")));
        Assert.Equal((MatchStatus.Completed, MatchStanding.None), (Match.StatusOn(Day("2026-07-03")), Standing("2026-07-03")));
        Assert.Equal(MatchStanding.None, Standing("2026-06-15", caller: "max"));
    }

    [Fact]
    public void Takes_one_side_no_further_than_a_proposal()
    {
        GivenProposed();
        Given("2026-06-02", ByMentor);
        Assert.Equal((null, MatchStanding.Proposed), (Match.BeganOn, Standing("2026-06-15")));
    }

    [Fact]
    public void Is_for_its_mentor_alone_and_else_as_if_there_were_none()
    {
        GivenProposed();
        foreach (var actor in new[] { "max", "ada", null })
        {
            Actor = actor;
            When(new AcceptMatch(Id(1)));
            ThenRejected(PathwayRejection.NotFound);
            When(new LeaveMatch(Id(1)));
            ThenRejected(PathwayRejection.NotFound);
        }

        Actor = "mia";
        When(new AcceptMatch(Id(2)));
        ThenRejected(PathwayRejection.NotFound);
        When(new AcceptMatch(Id(1)), on: "2026-06-14");
        ThenRejected(PathwayRejection.NotFound);
        When(new AcceptMatch(Id(1)));
        Then(ByMentor);
        Assert.Equal(Today, Match.MentorAcceptedOn);
    }

    public static TheoryData<PathwayEvent[]> States =>
    [
        [new LifecycleEvent.Closed(ClosingReason.LeftCountry, null)],
        [new ProtectionEvent.ProcessingRestricted(Id(5), RestrictionGround.AccuracyContested, "another name")],
        HandedOver,
        [new ErasureEvent.ErasureDecided(Id(7), ErasureScope.Person, ErasureBasis.Objection)],
        [new MatchEnded(Id(1), MatchEnd.NotFitting)],
        [Withdrawal],
    ];

    [Theory]
    [MemberData(nameof(States))]
    public void Tells_the_mentor_nothing_of_what_became_of_the_file(PathwayEvent[] became)
    {
        GivenProposed();
        Given("2026-06-10", became);
        Actor = "mia";
        When(new AcceptMatch(Id(1)));
        ThenRejected(PathwayRejection.NotFound);
        When(new LeaveMatch(Id(1)));
        ThenRejected(PathwayRejection.NotFound);
    }

    [Fact]
    public void Stands_on_the_newcomers_consent()
    {
        GivenOpened();
        Given(Proposal, Proposed);
        When(new RecordMatchAcceptance(Id(1)));
        ThenRejected(MatchRejection.ConsentMissing, at: "MatchId");
        Given("2026-06-10", Consent);
        When(new RecordMatchAcceptance(Id(1)), on: "2026-06-09");
        ThenRejected(MatchRejection.ConsentMissing);
        When(new RecordMatchAcceptance(Id(1)));
        Then(ByNewcomer);
    }

    [Fact]
    public void Is_recorded_of_a_match_that_stands()
    {
        GivenProposed();
        When(new RecordMatchAcceptance(Id(2)));
        ThenRejected(MatchRejection.NotFound, at: "MatchId");
        When(new RecordMatchAcceptance(Id(1)), on: "2026-05-31");
        ThenRejected(MatchRejection.NotProposedYet, at: "EffectiveOn");
        When(new RecordMatchAcceptance(Id(1)), on: Proposal);
        ThenAccepted();
        Given("2026-06-10", new MatchEnded(Id(1), MatchEnd.NewcomersWish));
        When(new RecordMatchAcceptance(Id(1)));
        ThenRejected(MatchRejection.AlreadyOver, at: "MatchId");
    }

    [Fact]
    public void Counts_once()
    {
        GivenActive();
        Given("2026-06-10", ByMentor, ByNewcomer);
        Assert.Equal((Day("2026-06-02"), Day("2026-06-05")), (Match.MentorAcceptedOn, Match.NewcomerAcceptedOn));
    }
}
