using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Tests.Pathways.Work;

public class StartingASpell : WorkSpec
{
    [Theory]
    [InlineData(SpellKind.Internship, WorkStatus.InMeasure)]
    [InlineData(SpellKind.EntryQualification, WorkStatus.InMeasure)]
    [InlineData(SpellKind.Measure, WorkStatus.InMeasure)]
    [InlineData(SpellKind.VocationalTraining, WorkStatus.InTraining)]
    [InlineData(SpellKind.MiniJob, WorkStatus.InWork)]
    [InlineData(SpellKind.Employment, WorkStatus.InWork)]
    [InlineData(SpellKind.SelfEmployment, WorkStatus.InWork)]
    public void Changes_the_status(SpellKind kind, WorkStatus status)
    {
        GivenOpened();
        When(Start(kind));
        Then(Started(kind));
        Assert.Equal(status, Work.Status);
        Assert.Equal([First], Work.OpenSpells.Select(spell => spell.Id));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(60)]
    public void Takes_hours_within_the_limits(double hours)
    {
        GivenOpened();
        When(Start(hours: (decimal)hours));
        Then(Started(hours: (decimal)hours));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-8)]
    [InlineData(60.5)]
    public void Is_refused_with_impossible_hours(double hours)
    {
        GivenOpened();
        When(Start(hours: (decimal)hours));
        ThenRejected(WorkRejection.HoursOutOfRange, at: "HoursPerWeek");
    }

    [Fact]
    public void Is_refused_without_an_employer()
    {
        GivenOpened();
        When(Start() with { Employer = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Employer");
    }

    [Fact]
    public void Is_refused_when_the_occupation_is_no_code()
    {
        GivenOpened();
        When(Start() with { Occupation = "baker" });
        ThenRejected(WorkRejection.OccupationInvalid, at: "Occupation");
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_spell()
    {
        GivenOpened();
        Given("2026-02-01", Started());
        When(Start(hours: 20), on: "2026-02-01");
        ThenRejected(WorkRejection.SpellAlreadyKnown, at: "SpellId");
        When(Start(), on: "2026-02-02");
        ThenRejected(WorkRejection.SpellAlreadyKnown);
    }

    [Fact]
    public void Is_flagged_and_not_refused_when_full_time_spells_overlap()
    {
        GivenOpened();
        Given("2026-02-01", Started());
        When(Start(id: Second, hours: 35));
        Then(Started(id: Second, hours: 35), new LifecycleEvent.ComplianceWarningRaised("SPELLS_OVERLAP", $"{Second}"));
        Assert.Equal([First, Second], Work.OpenSpells.Select(spell => spell.Id));
    }

    [Theory]
    [InlineData(40, 34.5)]
    [InlineData(20, 40)]
    public void May_overlap_when_one_is_not_full_time(double first, double second)
    {
        GivenOpened();
        Given("2026-02-01", Started(hours: (decimal)first));
        When(Start(id: Second, hours: (decimal)second));
        Then(Started(id: Second, hours: (decimal)second));
    }

    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    public void Overlaps_up_to_the_last_day_of_the_other(string day, bool flagged)
    {
        GivenOpened();
        Given("2026-02-01", Started());
        Given("2026-03-31", new SpellEnded(First, SpellEnd.ContractEnded));
        When(Start(id: Second), on: day);
        if (flagged)
            Then(Started(id: Second), new LifecycleEvent.ComplianceWarningRaised("SPELLS_OVERLAP", $"{Second}"));
        else
            Then(Started(id: Second));
    }

    [Fact]
    public void Is_flagged_for_a_training_without_an_occupation()
    {
        GivenOpened();
        When(Start(SpellKind.VocationalTraining) with { Occupation = null });
        Then(
            Started(SpellKind.VocationalTraining) with { Occupation = null },
            new LifecycleEvent.ComplianceWarningRaised("TRAINING_WITHOUT_OCCUPATION", $"{First}"));
    }

    [Theory]
    [InlineData("29222", true)]
    [InlineData("81303", true)]
    [InlineData("29221", false)]
    [InlineData("84304", false)]
    public void Is_flagged_for_a_training_in_a_trade_that_is_not_recognised(string occupation, bool recognised)
    {
        GivenOpened();
        When(Start(SpellKind.VocationalTraining) with { Occupation = occupation });
        PathwayEvent started = Started(SpellKind.VocationalTraining) with { Occupation = occupation };
        Then(recognised ? [started] : [started, new LifecycleEvent.ComplianceWarningRaised("TRAINING_TRADE_NOT_RECOGNISED", $"{First}")]);
    }

    [Theory]
    [InlineData("2011-06-16", true)]
    [InlineData("2011-06-15", false)]
    public void Is_flagged_for_whom_is_too_young_for_work(string born, bool flagged)
    {
        Given(OpenedOn, Opened with { BornOn = Day(born) });
        When(Start(SpellKind.Internship, hours: 20));
        PathwayEvent started = Started(SpellKind.Internship, hours: 20);
        Then(flagged ? [started, new LifecycleEvent.ComplianceWarningRaised("MINOR_TOO_YOUNG", $"{First}")] : [started]);
    }

    [Theory]
    [InlineData("2008-06-16", 30, false)]
    [InlineData("2008-06-16", 31, true)]
    [InlineData("2008-06-15", 31, false)]
    public void Is_flagged_for_more_hours_than_a_minor_may_work_in_all(string born, int hours, bool flagged)
    {
        Given(OpenedOn, Opened with { BornOn = Day(born) });
        Given("2026-02-01", Started(SpellKind.MiniJob, hours: 10, id: Second));
        When(Start(hours: hours));
        PathwayEvent started = Started(hours: hours);
        Then(flagged ? [started, new LifecycleEvent.ComplianceWarningRaised("MINOR_HOURS_EXCEEDED", $"{First}")] : [started]);
    }

    [Fact]
    public void Is_not_flagged_for_an_age_that_is_erased()
    {
        Given(OpenedOn, Opened with { BornOn = Personal<DateOnly>.Erased });
        When(Start());
        Then(Started());
    }

    [Fact]
    public void Tells_the_first_job_and_the_first_employment()
    {
        GivenOpened();
        Given("2026-03-01", Started(id: Second));
        Given("2026-02-01", Started(SpellKind.MiniJob, hours: 8));
        Given("2026-01-01", Started(SpellKind.Internship, id: Id(3)));
        Assert.Equal(First, Work.FirstJob?.Id);
        Assert.Equal(Day("2026-03-01"), Work.FirstEmploymentOn);
    }
}
