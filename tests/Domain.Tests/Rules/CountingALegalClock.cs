using System.Globalization;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

public class CountingALegalClock
{
    private static readonly ClockTerms Statutory = new(Months: 3);
    private static readonly ClockTerms Answered = new(Months: 3, Policy: SuspensionPolicy.Answered);

    private static LegalClock Asked => LegalClock.Idle.Start(Day("2026-03-15")).Suspend(Day("2026-04-01"), until: Day("2026-05-01"));

    [Theory]
    [InlineData("2026-01-31", 3, "2026-04-30")]
    [InlineData("2026-03-15", 3, "2026-06-15")]
    [InlineData("2025-11-30", 3, "2026-02-28")]
    [InlineData("2023-11-30", 3, "2024-02-29")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    [InlineData("2026-03-15", 1, "2026-04-15")]
    public void Ends_on_the_day_of_the_same_number_or_the_months_last(string start, int months, string due) =>
        Assert.Equal(Day(due), LegalClock.Idle.Start(Day(start)).DueOn(new ClockTerms(months)));

    [Fact]
    public void Counts_weeks_in_days() =>
        Assert.Equal(Day("2026-03-15"), LegalClock.Idle.Start(Day("2026-03-01")).DueOn(new ClockTerms(Months: 0, Weeks: 2)));

    [Fact]
    public void Is_not_due_before_it_starts()
    {
        Assert.Null(LegalClock.Idle.DueOn(Statutory));
        Assert.Null(LegalClock.Idle.RemainingDays(Statutory, Day("2026-01-01")));
        Assert.Empty(LegalClock.Idle.Pauses(Statutory));
        Assert.Equal(ClockState.NotStarted, LegalClock.Idle.StateOn(Statutory, Day("2026-01-01")));
        Assert.Equal(ClockState.NotStarted, Asked.StateOn(Statutory, Day("2026-03-14")));
        Assert.Null(Asked.RemainingDays(Statutory, Day("2026-03-14")));
    }

    [Fact]
    public void Pauses_to_the_set_deadline_by_the_statute_and_to_the_answer_by_the_other_policy()
    {
        var clock = Asked.Resume(Day("2026-04-10"));
        Assert.Equal(Day("2026-07-15"), clock.DueOn(Statutory));
        Assert.Equal(Day("2026-06-24"), clock.DueOn(Answered));
    }

    [Fact]
    public void Pauses_to_the_set_deadline_under_both_policies_when_no_answer_comes_or_a_late_one()
    {
        Assert.Equal(Day("2026-07-15"), Asked.DueOn(Statutory));
        Assert.Equal(Day("2026-07-15"), Asked.DueOn(Answered));
        Assert.Equal(Day("2026-07-15"), Asked.Resume(Day("2026-05-20")).DueOn(Answered));
    }

    [Theory]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-04-02", true)]
    [InlineData("2026-04-10", true)]
    [InlineData("2026-05-01", true)]
    [InlineData("2026-05-02", false)]
    public void Counts_the_day_of_the_request_and_not_the_last_day_of_the_pause(string day, bool suspended)
    {
        var clock = Asked.Resume(Day("2026-04-10"));
        Assert.Equal(suspended, clock.IsSuspended(Statutory, Day(day)));
        Assert.Equal(suspended ? ClockState.Suspended : ClockState.Running, clock.StateOn(Statutory, Day(day)));
    }

    [Fact]
    public void Has_no_due_day_while_another_procedure_runs()
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15")).Suspend(Day("2026-04-01"), until: null);
        Assert.Null(clock.DueOn(Statutory));
        Assert.True(clock.IsSuspended(Statutory, Day("2030-01-01")));
        Assert.Equal(ClockState.Suspended, clock.StateOn(Statutory, Day("2030-01-01")));
        Assert.Equal(75, clock.RemainingDays(Statutory, Day("2030-01-01")));

        var resumed = clock.Resume(Day("2026-04-11"));
        Assert.Equal(Day("2026-06-25"), resumed.DueOn(Statutory));
        Assert.Equal(75, resumed.RemainingDays(Statutory, Day("2026-04-11")));
    }

    [Theory]
    [InlineData("2026-03-15", 92)]
    [InlineData("2026-04-01", 75)]
    [InlineData("2026-04-20", 75)]
    [InlineData("2026-05-01", 75)]
    [InlineData("2026-05-02", 74)]
    [InlineData("2026-07-15", 0)]
    [InlineData("2026-07-17", -2)]
    public void Keeps_the_remaining_days_during_a_pause(string day, int remaining) =>
        Assert.Equal(remaining, Asked.RemainingDays(Statutory, Day(day)));

    [Fact]
    public void Counts_pauses_that_overlap_once()
    {
        var clock = Asked.Resume(Day("2026-04-10")).Suspend(Day("2026-04-21"), until: Day("2026-05-11"));
        Assert.Equal([new Pause(Day("2026-04-01"), Day("2026-05-11"))], clock.Pauses(Statutory));
        Assert.Equal(Day("2026-07-25"), clock.DueOn(Statutory));
        Assert.Equal(
            [new Pause(Day("2026-04-01"), Day("2026-04-10")), new Pause(Day("2026-04-21"), Day("2026-05-11"))],
            clock.Pauses(Answered));
    }

    [Fact]
    public void Knows_a_pause_that_begins_on_the_last_day_and_none_that_begins_later()
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15"));
        Assert.Equal(Day("2026-06-25"), clock.Suspend(Day("2026-06-15"), Day("2026-06-25")).DueOn(Statutory));
        Assert.Equal(Day("2026-06-15"), clock.Suspend(Day("2026-06-16"), Day("2026-06-26")).DueOn(Statutory));
        Assert.Equal(Day("2026-06-15"), clock.Suspend(Day("2026-06-16"), until: null).DueOn(Statutory));
    }

    [Fact]
    public void Cuts_a_pause_that_began_before_the_start()
    {
        var clock = LegalClock.Idle.Suspend(Day("2026-03-01"), Day("2026-03-25")).Start(Day("2026-03-15"));
        Assert.Equal([new Pause(Day("2026-03-15"), Day("2026-03-25"))], clock.Pauses(Statutory));
        Assert.Equal(Day("2026-06-25"), clock.DueOn(Statutory));
    }

    [Fact]
    public void Is_extended_once_from_the_end_of_the_plain_period()
    {
        var clock = LegalClock.Idle.Start(Day("2026-01-31")).Extend(Day("2026-04-30"), 1);
        Assert.Equal(Day("2026-05-30"), clock.DueOn(Statutory));
        Assert.Equal(Day("2026-05-30"), clock.Extend(Day("2026-05-01"), 3).DueOn(Statutory));
    }

    [Fact]
    public void Is_not_revived_by_an_extension_after_the_expiry() =>
        Assert.Equal(Day("2026-04-30"), LegalClock.Idle.Start(Day("2026-01-31")).Extend(Day("2026-05-01"), 1).DueOn(Statutory));

    [Fact]
    public void Shows_that_it_was_extended_from_that_day_on_and_until_it_runs_out()
    {
        var clock = LegalClock.Idle.Start(Day("2026-01-31")).Extend(Day("2026-04-01"), 1);
        Assert.Equal(
            [ClockState.Running, ClockState.Extended, ClockState.Extended, ClockState.Missed],
            new[] { "2026-03-31", "2026-04-01", "2026-05-30", "2026-05-31" }.Select(day => clock.StateOn(Statutory, Day(day))));
        Assert.False(LegalClock.Idle.Start(Day("2026-01-31")).Extend(Day("2026-05-01"), 1).IsExtended(Statutory));
    }

    [Fact]
    public void Runs_to_the_day_that_was_set_and_to_the_later_one_when_it_is_set_again()
    {
        var clock = LegalClock.Idle.StartUntil(Day("2026-03-15"), Day("2026-04-02"));
        Assert.Equal(Day("2026-04-02"), clock.DueOn(ClockTerms.OfASetDay));
        Assert.Equal(Day("2026-04-20"), clock.StartUntil(Day("2026-03-20"), Day("2026-04-20")).DueOn(ClockTerms.OfASetDay));
        Assert.Equal(Day("2026-04-02"), clock.StartUntil(Day("2026-03-20"), Day("2026-03-25")).DueOn(ClockTerms.OfASetDay));
    }

    [Fact]
    public void Goes_to_another_authority_with_the_days_that_are_left()
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15"));
        var left = clock.RemainingDays(Statutory, Day("2026-04-15"))!.Value;
        Assert.Equal(61, left);
        Assert.Equal(ClockState.Running, clock.Transfer(Day("2026-04-15")).StateOn(Statutory, Day("2026-04-14")));
        Assert.Equal(ClockState.Transferred, clock.Transfer(Day("2026-04-15")).StateOn(Statutory, Day("2026-04-15")));
        Assert.Equal((Day("2026-04-15"), Day("2026-06-15")), (clock.TakenOver(Day("2026-04-15"), left).StartedOn, clock.TakenOver(Day("2026-04-15"), left).DueOn(Statutory)));
    }

    [Fact]
    public void Stays_met_when_it_is_handed_over_afterwards() =>
        Assert.Equal(ClockState.Met, LegalClock.Idle.Start(Day("2026-03-15")).Fulfil(Day("2026-04-01")).Transfer(Day("2026-04-15")).StateOn(Statutory, Day("2026-05-01")));

    [Fact]
    public void Is_extended_during_a_pause_with_no_set_end()
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15")).Suspend(Day("2026-04-01"), until: null).Extend(Day("2026-08-01"), 1);
        Assert.Null(clock.DueOn(Statutory));
        Assert.Equal(Day("2027-02-21"), clock.Resume(Day("2026-11-08")).DueOn(Statutory));
    }

    [Theory]
    [InlineData("2026-06-15", ClockState.Met)]
    [InlineData("2026-06-16", ClockState.Missed)]
    public void Is_met_up_to_the_last_day(string decided, ClockState state)
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15")).Fulfil(Day(decided));
        Assert.Equal(state, clock.StateOn(Statutory, Day("2027-01-01")));
        Assert.Equal(state, clock.Cancel(Day("2026-07-01")).StateOn(Statutory, Day("2027-01-01")));
        Assert.Equal(Day(decided), clock.Fulfil(Day("2026-12-01")).EndedOn);
    }

    [Fact]
    public void Is_missed_on_the_day_after_it_was_due()
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15"));
        Assert.Equal(ClockState.Running, clock.StateOn(Statutory, Day("2026-06-15")));
        Assert.Equal(ClockState.Missed, clock.StateOn(Statutory, Day("2026-06-16")));
    }

    [Fact]
    public void Is_cancelled_by_a_withdrawal_from_that_day_on()
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15")).Cancel(Day("2026-04-01"));
        Assert.Equal(ClockState.Running, clock.StateOn(Statutory, Day("2026-03-31")));
        Assert.Equal(ClockState.Cancelled, clock.StateOn(Statutory, Day("2026-04-01")));
    }

    [Theory]
    [InlineData("2026-01-31", "2026-04-30")]
    [InlineData("2026-02-01", "2026-05-04")]
    [InlineData("2026-02-02", "2026-05-04")]
    [InlineData("2026-02-03", "2026-05-04")]
    public void Moves_to_the_next_working_day_when_the_terms_say_so(string start, string due)
    {
        var terms = new ClockTerms(Months: 3, NextWorkingDay: true) { Holidays = Holidays.In(RulesOfTheHouse.Book.In("13003000")) };
        Assert.Equal(Day(due), LegalClock.Idle.Start(Day(start)).DueOn(terms));
    }

    [Fact]
    public void Resumes_nothing_when_nothing_is_suspended()
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15"));
        Assert.Equal(clock, clock.Resume(Day("2026-04-01")));
        Assert.Equal(Day("2026-07-15"), Asked.Resume(Day("2026-03-20")).DueOn(Answered));
    }

    [Fact]
    public void Survives_the_last_day_of_the_calendar()
    {
        var clock = LegalClock.Idle.Start(Day("2026-03-15")).Suspend(Day("2026-04-01"), DateOnly.MaxValue).Extend(Day("2026-04-01"), int.MaxValue);
        Assert.Equal(DateOnly.MaxValue, clock.DueOn(Statutory with { NextWorkingDay = true }));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
