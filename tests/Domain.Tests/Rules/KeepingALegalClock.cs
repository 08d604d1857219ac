using System.Globalization;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

/// <summary>What happens twice, or on the very day, changes a clock no more than the law lets it.</summary>
public class KeepingALegalClock
{
    private static readonly ClockTerms Statutory = new(Months: 3);
    private static readonly ClockTerms Answered = new(Months: 3, Policy: SuspensionPolicy.Answered);

    private static LegalClock Running => LegalClock.Idle.Start(Day("2026-03-15"));

    [Fact]
    public void Starts_once() => Assert.Equal(Day("2026-03-15"), Running.Start(Day("2026-03-20")).StartedOn);

    [Fact]
    public void Can_be_set_to_run_out_on_the_day_it_starts() =>
        Assert.Equal(Day("2026-03-15"), LegalClock.Idle.StartUntil(Day("2026-03-15"), Day("2026-03-15")).DueOn(ClockTerms.OfASetDay));

    [Fact]
    public void Answers_the_latest_of_two_open_requests()
    {
        var clock = Running.Suspend(Day("2026-04-01"), Day("2026-04-20")).Suspend(Day("2026-05-01"), Day("2026-05-20")).Resume(Day("2026-05-05"));
        Assert.Equal([null, Day("2026-05-05")], clock.Suspensions.Select(suspension => suspension.AnsweredOn));
    }

    [Fact]
    public void Keeps_the_first_answer_to_a_request()
    {
        var clock = Running.Suspend(Day("2026-04-01"), Day("2026-05-01")).Resume(Day("2026-04-10"));
        Assert.Equal(clock.DueOn(Answered), clock.Resume(Day("2026-04-20")).DueOn(Answered));
        Assert.Equal(Day("2026-06-24"), clock.DueOn(Answered));
    }

    [Theory]
    [InlineData("2026-04-30", 1)]
    [InlineData("2026-05-01", 0)]
    public void Leaves_behind_a_suspension_on_its_last_day_when_it_is_handed_over(string on, int kept)
    {
        var clock = Running.Suspend(Day("2026-04-01"), Day("2026-05-01"));
        Assert.Equal(kept, clock.TakenOver(Day(on), 75).Suspensions.Count);
    }

    [Fact]
    public void Counts_an_extension_during_a_pause_without_a_known_end_whenever_it_comes()
    {
        var paused = Running.Suspend(Day("2026-04-01"), until: null);
        Assert.Equal(75, paused.RemainingDays(Statutory, Day("2026-08-01")));
        var extended = paused.Extend(Day("2026-08-01"), 1);
        Assert.True(extended.IsExtended(Statutory));
        Assert.Equal(105, extended.RemainingDays(Statutory, Day("2026-08-01")));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
