using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways;

public class EnteringACommand : PathwaySpec
{
    private static int DaysAhead => RulesOfTheHouse.Book.At("entry.dates", Day("2026-06-15"))!.Number("maxDaysAhead");

    [Fact]
    public void Is_possible_as_far_ahead_as_the_rule_allows()
    {
        GivenOpened();
        When(new AssignCaseworker("ben"), on: Today.AddDays(DaysAhead).ToString("O"));
        Then(new LifecycleEvent.CaseworkerAssigned("ben"));
    }

    [Fact]
    public void Is_refused_further_ahead()
    {
        GivenOpened();
        When(new AssignCaseworker("ben"), on: Today.AddDays(DaysAhead + 1).ToString("O"));
        ThenRejected(PathwayRejection.EffectiveDateImpossible, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_for_tomorrow_when_no_rule_allows_it()
    {
        Rules = new RuleBook([]);
        GivenOpened();
        When(new AssignCaseworker("ben"), on: Today.AddDays(1).ToString("O"));
        ThenRejected(PathwayRejection.EffectiveDateImpossible);
    }

    [Fact]
    public void Is_refused_before_1900()
    {
        GivenOpened();
        When(new AssignCaseworker("ben"), on: "1899-12-31");
        ThenRejected(PathwayRejection.EffectiveDateImpossible, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_when_no_pathway_was_opened()
    {
        When(new AssignCaseworker("ben"));
        ThenRejected(PathwayRejection.NotFound);
    }

    [Fact]
    public void Is_refused_on_a_closed_file()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.NoNeed, DuplicateOf: null));
        When(new AssignCaseworker("ben"));
        ThenRejected(PathwayRejection.Closed);
    }
}
