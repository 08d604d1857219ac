using Casework.Domain.Access;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Protection;
using static Casework.Domain.Pathways.Mentoring.MentoringEvent;

namespace Casework.Domain.Tests.Pathways.Mentoring;

/// <summary>Mia is a mentor. Today is a Monday, two weeks after the match was proposed.</summary>
public abstract class MatchSpec : PathwaySpec
{
    protected const string Proposal = "2026-06-01";

    protected static readonly MatchProposed Proposed = new(Id(1), MatchKind.Welcome, "mia", 4, "mentoring-match-1");
    protected static readonly MatchAccepted ByMentor = new(Id(1), MatchSide.Mentor);
    protected static readonly MatchAccepted ByNewcomer = new(Id(1), MatchSide.Newcomer);
    protected static readonly ProtectionEvent.ConsentGiven Consent = new(ConsentPurpose.Matching, null, "ar", ConsentChannel.Written, "2026-1");
    protected static readonly ProtectionEvent.ConsentWithdrawn Withdrawal = new(ConsentPurpose.Matching, null);

    protected MentorMatch Match => Pathway.Matches.Find(Id(1))!;

    protected MatchStanding Standing(string day, string caller = "mia") => MatchStandings.Of(caller, Match, Pathway, Day(day));

    protected void GivenProposed()
    {
        GivenOpened(Consent);
        Given(Proposal, Proposed);
    }

    protected void GivenActive()
    {
        GivenProposed();
        Given("2026-06-02", ByMentor);
        Given("2026-06-05", ByNewcomer);
    }
}
