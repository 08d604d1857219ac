using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Tests.Pathways.Work;

public class EndingASpell : WorkSpec
{
    [Theory]
    [InlineData(SpellEnd.ContractEnded)]
    [InlineData(SpellEnd.Resigned)]
    [InlineData(SpellEnd.Dismissed)]
    [InlineData(SpellEnd.Completed)]
    [InlineData(SpellEnd.Abandoned)]
    [InlineData(SpellEnd.Illness)]
    [InlineData(SpellEnd.Moved)]
    [InlineData(SpellEnd.BusinessClosed)]
    public void Names_its_reason(SpellEnd reason)
    {
        GivenOpened();
        Given("2026-02-01", Started());
        When(new EndSpell(First, reason));
        Then(new SpellEnded(First, reason));
        Assert.Empty(Work.OpenSpells);
        Assert.Equal(WorkStatus.OutOfWork, Work.Status);
    }

    [Fact]
    public void Is_possible_on_the_first_day_and_refused_before_it()
    {
        GivenOpened();
        Given("2026-02-01", Started());
        When(new EndSpell(First, SpellEnd.Resigned), on: "2026-01-31");
        ThenRejected(WorkRejection.SpellEndsBeforeStart, at: "EffectiveOn");
        When(new EndSpell(First, SpellEnd.Resigned), on: "2026-02-01");
        Then(new SpellEnded(First, SpellEnd.Resigned));
    }

    [Fact]
    public void Is_refused_for_an_unknown_spell()
    {
        GivenOpened();
        When(new EndSpell(First, SpellEnd.Resigned));
        ThenRejected(WorkRejection.SpellNotFound, at: "SpellId");
    }

    [Fact]
    public void Is_refused_for_another_reason_or_on_another_day()
    {
        GivenOpened();
        Given("2026-02-01", Started());
        Given("2026-03-01", new SpellEnded(First, SpellEnd.Resigned));
        When(new EndSpell(First, SpellEnd.Dismissed), on: "2026-03-01");
        ThenRejected(WorkRejection.SpellAlreadyEnded);
        When(new EndSpell(First, SpellEnd.Resigned), on: "2026-03-02");
        ThenRejected(WorkRejection.SpellAlreadyEnded);
    }

    [Theory]
    [InlineData("2025-12-30", true)]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", true)]
    public void Is_flagged_for_an_entry_qualification_of_unusual_length(string end, bool flagged)
    {
        Today = Day("2026-10-01");
        GivenOpened();
        Given("2025-09-01", Started(SpellKind.EntryQualification));
        When(new EndSpell(First, SpellEnd.Completed), on: end);
        if (flagged)
            Then(new SpellEnded(First, SpellEnd.Completed), new LifecycleEvent.ComplianceWarningRaised("ENTRY_QUALIFICATION_LENGTH", $"{First}"));
        else
            Then(new SpellEnded(First, SpellEnd.Completed));
    }

    [Fact]
    public void Is_not_flagged_when_no_rule_knows_the_length()
    {
        GivenOpened();
        Given("2026-02-01", Started(SpellKind.EntryQualification));
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "work.entry-qualification")]);
        When(new EndSpell(First, SpellEnd.Completed), on: "2026-02-02");
        Then(new SpellEnded(First, SpellEnd.Completed));
    }

    [Fact]
    public void Counts_for_nothing_while_only_the_end_is_known()
    {
        GivenOpened();
        Given("2026-02-01", new SpellEnded(First, SpellEnd.Resigned));
        Assert.Equal(WorkStatus.Unassessed, Work.Status);
        Assert.Null(Work.FirstJob);
        Given("2026-01-01", Started());
        Assert.Equal(WorkStatus.OutOfWork, Work.Status);
        Assert.Equal(First, Work.FirstJob?.Id);
    }
}
