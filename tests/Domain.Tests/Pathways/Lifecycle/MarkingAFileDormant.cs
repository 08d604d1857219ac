using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Lifecycle;

public class MarkingAFileDormant : PathwaySpec
{
    private readonly RuleSet _rule = RulesOfTheHouse.Book.RuleSets.Single(set => set.Topic == "case.dormancy");

    private DateOnly LastDayOfContact => Today.AddMonths(-_rule.Number("monthsWithoutContact"));

    [Fact]
    public void Needs_the_months_without_contact_that_the_rule_names()
    {
        GivenOpened();
        Given(LastDayOfContact, new LifecycleEvent.ContactRecorded(ContactChannel.Phone, Note: null));
        When(new MarkDormant());
        Then(new LifecycleEvent.MarkedDormant(LastDayOfContact) { RuleSet = _rule.Id });
        Assert.Equal(PathwayStatus.Dormant, Pathway.CaseFile.Status);
    }

    [Fact]
    public void Is_refused_one_day_earlier()
    {
        GivenOpened();
        Given(LastDayOfContact.AddDays(1), new LifecycleEvent.ContactRecorded(ContactChannel.Phone, Note: null));
        When(new MarkDormant());
        ThenRejected(LifecycleRejection.StillInContact, at: "EffectiveOn", under: _rule.Id);
    }

    [Fact]
    public void Counts_from_the_opening_when_there_was_no_contact()
    {
        GivenOpened();
        When(new MarkDormant());
        Then(new LifecycleEvent.MarkedDormant(OpenedOn) { RuleSet = _rule.Id });
    }

    [Fact]
    public void Counts_from_the_reopening()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        Given(LastDayOfContact.AddDays(1), new LifecycleEvent.Reopened("is back"));
        When(new MarkDormant());
        ThenRejected(LifecycleRejection.StillInContact);
    }

    [Fact]
    public void Does_nothing_to_a_dormant_file()
    {
        GivenOpened();
        Given("2026-01-10", new LifecycleEvent.MarkedDormant(OpenedOn));
        When(new MarkDormant());
        ThenNothing();
    }

    [Fact]
    public void Is_refused_when_no_rule_says_how_many_months()
    {
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "case.dormancy")]);
        GivenOpened();
        When(new MarkDormant());
        ThenRejected(RuleRejection.NoneInForce("case.dormancy"), under: "case.dormancy");
    }
}
