using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Tests.Pathways.Work;

/// <summary>Which job is the first, which hours count together, and when somebody still seeks.</summary>
public class HoldingSeveralJobs : WorkSpec
{
    [Fact]
    public void Lists_those_of_one_day_by_their_ids()
    {
        GivenOpened();
        Given("2026-02-01", Started(id: Id(3)), Started(id: EarlierId(1)), Started(id: Id(2)));
        Assert.Equal([EarlierId(1), Id(2), Id(3)], Work.OpenSpells.Select(spell => spell.Id));
        Assert.Equal(EarlierId(1), Work.FirstJob?.Id);
    }

    [Fact]
    public void Has_its_end_recorded_before_its_start()
    {
        GivenOpened();
        Given("2026-05-01", new SpellEnded(First, SpellEnd.Resigned));
        When(Start(), on: "2026-03-01");
        Then(Started());
        Assert.Equal((Day("2026-03-01"), Day("2026-05-01")), (Work.Spells[First].StartedOn, Work.Spells[First].EndedOn));
    }

    [Fact]
    public void Reaches_into_no_day_before_its_start_is_known() => Assert.False(new Spell(First, EndedOn: Day("2026-05-01")).ReachesInto(Day("2026-04-01")));

    [Theory]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-07-02", false)]
    public void Is_kept_by_the_next_job_when_that_begins_by_the_day_that_is_asked_for(string next, bool kept)
    {
        GivenOpened();
        Given("2026-01-01", Started());
        Given("2026-02-01", new SpellEnded(First, SpellEnd.Dismissed));
        Given(next, Started(id: Second));
        Assert.Equal(kept, Work.IsRetained(6, Day("2026-12-31")));
    }

    [Fact]
    public void Ends_a_search_that_began_while_the_job_went_on()
    {
        GivenOpened();
        Given("2026-01-01", Started());
        Given("2026-02-01", new JobSearchStarted());
        Assert.False(Work.IsSeeking);
    }

    [Fact]
    public void Ends_a_search_of_the_same_day()
    {
        GivenOpened();
        Given("2026-02-01", new JobSearchStarted(), Started(), new SpellEnded(First, SpellEnd.Resigned));
        Assert.False(Work.IsSeeking);
    }

    [Fact]
    public void Lets_a_search_be_entered_that_began_before_the_known_one()
    {
        GivenOpened();
        Given("2026-03-01", new JobSearchStarted());
        When(new StartJobSearch(), on: "2026-02-01");
        Then(new JobSearchStarted());
    }

    [Fact]
    public void Warns_of_an_occupation_for_vocational_training_only()
    {
        GivenOpened();
        When(Start(SpellKind.Measure) with { Occupation = null });
        Then(Started(SpellKind.Measure) with { Occupation = null });
        When(Start(SpellKind.Employment, hours: 10, id: Second) with { Occupation = "29221" });
        Then(Started(SpellKind.Employment, hours: 10, id: Second) with { Occupation = "29221" });
    }

    [Theory]
    [InlineData("4341x")]
    [InlineData("x4341")]
    [InlineData("4341")]
    [InlineData("434140")]
    public void Is_refused_for_an_occupation_that_is_not_five_digits(string code)
    {
        GivenOpened();
        When(Start() with { Occupation = code });
        ThenRejected(WorkRejection.OccupationInvalid);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Counts_the_hours_of_a_minor_in_all_jobs_that_are_held_on_the_day(int hours, bool warned)
    {
        Given(OpenedOn, Opened with { BornOn = Day("2009-01-01") });
        Given("2025-03-01", Started(SpellKind.MiniJob, hours: 15, id: Id(5)), Started(SpellKind.MiniJob, hours: 20, id: Id(6)));
        Given("2026-02-28", new SpellEnded(Id(6), SpellEnd.Resigned));
        Given("2026-03-01", Started(SpellKind.MiniJob, hours: 15, id: Id(7)));
        Given("2026-03-02", Started(SpellKind.MiniJob, hours: 20, id: Id(8)));
        When(Start(SpellKind.MiniJob, hours), on: "2026-03-01");
        if (warned)
            Then(Started(SpellKind.MiniJob, hours), new LifecycleEvent.ComplianceWarningRaised("MINOR_HOURS_EXCEEDED", $"{First}"));
        else
            Then(Started(SpellKind.MiniJob, hours));
    }
}
