using System.Text.Json;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Mentoring.MentoringEvent;

namespace Casework.Domain.Tests.Pathways.Mentoring;

public class ProposingAMatch : MatchSpec
{
    private static readonly ProposeMatch _command = new(Id(1), MatchKind.Welcome, "mia", 4);

    [Fact]
    public void Asks_the_mentor_and_needs_no_consent_yet()
    {
        GivenOpened();
        When(_command, on: Proposal);
        Then(Proposed);
        Assert.Equal((MatchStatus.Proposed, Day(Proposal), null), (Match.StatusOn(Today), Match.ProposedOn, Match.EndsOn));
        Assert.Equal((MatchStanding.Proposed, MatchStanding.None), (Standing("2026-06-15"), Standing("2026-06-15", caller: "max")));
        Assert.Equal((MatchStanding.None, MatchStanding.Proposed), (Standing("2026-05-31"), Standing(Proposal)));
    }

    [Fact]
    public void Is_refused_for_an_id_that_says_something_else()
    {
        GivenProposed();
        When(_command, on: Proposal);
        ThenNothing();
        foreach (var other in new[] { _command with { Weeks = 5 }, _command with { Mentor = "max" }, _command with { Kind = MatchKind.Founder } })
        {
            When(other, on: Proposal);
            ThenRejected(MatchRejection.AlreadyKnown, at: "MatchId");
        }

        When(_command);
        ThenRejected(MatchRejection.AlreadyKnown, at: "MatchId");
    }

    [Fact]
    public void Counts_once()
    {
        GivenActive();
        Given("2026-06-10", Proposed with { Weeks = 5 });
        Assert.Equal((4, Day("2026-06-05")), (Assert.Single(Pathway.Matches.All).Weeks, Match.BeganOn));
    }

    [Theory]
    [InlineData(MatchKind.Welcome, 52)]
    [InlineData(MatchKind.LanguagePartner, 52)]
    [InlineData(MatchKind.Professional, 26)]
    [InlineData(MatchKind.Founder, 26)]
    public void Lasts_a_week_at_least_and_as_long_as_the_rules_say_at_most(MatchKind kind, int most)
    {
        GivenOpened();
        foreach (var weeks in new[] { 0, -1, most + 1, int.MaxValue })
        {
            When(new ProposeMatch(Id(1), kind, "mia", weeks));
            ThenRejected(MatchRejection.PeriodNotAllowed, at: "Weeks", under: "mentoring-match-1");
        }

        When(new ProposeMatch(Id(1), kind, "mia", 1));
        ThenAccepted();
        When(new ProposeMatch(Id(1), kind, "mia", most));
        Then(new MatchProposed(Id(1), kind, "mia", most, "mentoring-match-1"));
    }

    [Theory]
    [InlineData(MatchKind.Welcome)]
    [InlineData(MatchKind.LanguagePartner)]
    [InlineData(MatchKind.Professional)]
    [InlineData(MatchKind.Founder)]
    public void Goes_by_what_the_rules_say_of_its_own_kind(MatchKind kind)
    {
        var rule = Rules.Named("mentoring-match-1")!;
        var values = rule.Values.ToDictionary(StringComparer.Ordinal);
        values[$"mostWeeks{kind}"] = JsonSerializer.SerializeToElement(80);
        Rules = new([.. Rules.Without(rule.Id).RuleSets, rule with { Values = values }]);
        GivenOpened();
        foreach (var other in Enum.GetValues<MatchKind>())
        {
            When(new ProposeMatch(Id(1), other, "mia", 80));
            if (other == kind)
                ThenAccepted();
            else
                ThenRejected(MatchRejection.PeriodNotAllowed, at: "Weeks");
        }
    }

    [Fact]
    public void Is_refused_while_the_same_mentor_has_one()
    {
        GivenProposed();
        When(_command with { MatchId = Id(2) });
        ThenRejected(MatchRejection.MentorHasOne, at: "Mentor");
        When(_command with { MatchId = Id(2), Mentor = "max" });
        ThenAccepted();

        Given("2026-06-10", new MatchEnded(Id(1), MatchEnd.NotFitting));
        When(_command with { MatchId = Id(2) });
        Then(Proposed with { MatchId = Id(2) });
    }

    [Fact]
    public void Names_a_mentor_and_needs_a_rule()
    {
        GivenOpened();
        When(_command with { Mentor = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Mentor");
        Rules = new RuleBook([]);
        When(_command);
        ThenRejected(RuleRejection.NoneInForce(ProposeMatch.Topic));
    }
}
