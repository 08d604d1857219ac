using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

/// <summary>Properties of random clocks. The seed of a clock is in the message of its failure.</summary>
public class EveryLegalClock
{
    private const int Clocks = 1000;
    private static readonly DateOnly Start = new(2026, 1, 31);

    [Fact]
    public void Has_disjoint_pauses_in_order() => ForAll((clock, terms, _) =>
    {
        var pauses = clock.Pauses(terms);
        Assert.All(pauses, pause => Assert.True(pause.LastDay is null || pause.After < pause.LastDay));
        Assert.All(pauses.Zip(pauses.Skip(1)), pair => Assert.True(pair.First.LastDay < pair.Second.After));
    });

    [Fact]
    public void Is_due_after_its_start() => ForAll((clock, terms, _) => Assert.False(clock.DueOn(terms) < Start));

    [Fact]
    public void Is_never_due_earlier_for_one_more_suspension() => ForAll((clock, terms, random) =>
    {
        var from = Start.AddDays(random.Next(-10, 150));
        var suspended = clock.Suspend(from, random.Next(8) == 0 ? null : from.AddDays(random.Next(1, 40)));
        var (before, after) = (clock.DueOn(terms) ?? DateOnly.MaxValue, suspended.DueOn(terms) ?? DateOnly.MaxValue);
        Assert.True(before <= after, $"{before} became {after}");
    });

    [Fact]
    public void Is_due_no_later_by_the_answer_than_by_the_statute() => ForAll((clock, terms, _) =>
    {
        var statutory = clock.DueOn(terms with { Policy = SuspensionPolicy.Statutory }) ?? DateOnly.MaxValue;
        Assert.True((clock.DueOn(terms with { Policy = SuspensionPolicy.Answered }) ?? DateOnly.MaxValue) <= statutory);
    });

    [Fact]
    public void Is_due_on_the_day_that_counting_day_by_day_reaches() => ForAll((clock, terms, _) =>
    {
        if (clock.DueOn(terms) is { } due)
            Assert.Equal(CountedDayByDay(clock, terms), due);
    });

    [Fact]
    public void Loses_one_remaining_day_for_each_day_that_is_not_suspended() => ForAll((clock, terms, _) =>
    {
        for (var day = Start.AddDays(1); day < Start.AddDays(300); day = day.AddDays(1))
        {
            var lost = clock.RemainingDays(terms, day.AddDays(-1)) - clock.RemainingDays(terms, day);
            Assert.Equal(clock.IsSuspended(terms, day) ? 0 : 1, lost);
        }
    });

    [Fact]
    public void Never_has_fewer_than_no_days_left_up_to_the_day_on_which_it_is_due() => ForAll((clock, terms, _) =>
    {
        for (var day = Start; day <= (clock.DueOn(terms) ?? Start.AddDays(300)); day = day.AddDays(1))
            Assert.True(clock.RemainingDays(terms, day) >= 0, $"{day}: {clock.RemainingDays(terms, day)}");
    });

    [Fact]
    public void Is_due_on_the_same_day_wherever_it_goes_to() => ForAll((clock, terms, random) =>
    {
        var on = Start.AddDays(random.Next(200));
        var taken = clock.TakenOver(on, clock.RemainingDays(terms, on)!.Value);
        Assert.Equal(clock.DueOn(terms), taken.DueOn(terms));
        Assert.Equal(clock.RemainingDays(terms, on.AddDays(40)), taken.RemainingDays(terms, on.AddDays(40)));
    });

    [Fact]
    public void Tells_the_same_whether_its_events_come_in_order_or_late() => ForAll((clock, terms, random) =>
    {
        var suspensions = clock.Suspensions.OrderBy(_ => random.Next()).ToList();
        var late = suspensions.Aggregate(LegalClock.Idle, (known, suspension) => known.Suspend(suspension.From, suspension.Until));
        var live = clock.Suspensions.Aggregate(LegalClock.Idle.Start(Start), (known, suspension) => known.Suspend(suspension.From, suspension.Until));
        Assert.Equal(live.DueOn(terms), late.Start(Start).DueOn(terms));
        Assert.Equal(live.Pauses(terms), late.Start(Start).Pauses(terms));
    });

    // An oracle of its own: the days of the period are used up one by one, and a suspended day uses up none.
    private static DateOnly CountedDayByDay(LegalClock clock, ClockTerms terms)
    {
        var plain = Count(clock, terms, terms.EndOfPeriod(Start).DayNumber - Start.DayNumber);
        return clock.Extension is { } extension && extension.On <= plain
            ? Count(clock, terms, terms.EndOfPeriod(Start).AddMonths(extension.Months).DayNumber - Start.DayNumber)
            : plain;
    }

    private static DateOnly Count(LegalClock clock, ClockTerms terms, int left)
    {
        var (day, seen) = (Start, new List<Suspension>());
        while (true)
        {
            seen.AddRange(clock.Suspensions.Where(suspension => suspension.From <= day && !seen.Contains(suspension)));
            if (left == 0 && !seen.Exists(suspension => suspension.LastDay(terms.Policy) > day))
                return day;

            day = day.AddDays(1);
            if (!seen.Exists(suspension => suspension.From < day && day <= suspension.LastDay(terms.Policy)))
                left--;
        }
    }

    private static LegalClock Suspend(LegalClock clock, Random random)
    {
        var from = Start.AddDays(random.Next(-10, 150));
        var until = random.Next(8) == 0 ? (DateOnly?)null : from.AddDays(random.Next(1, 40));
        clock = clock.Suspend(from, until);
        return until is null || random.Next(3) > 0 ? clock.Resume(from.AddDays(random.Next(0, 50))) : clock;
    }

    private static void ForAll(Action<LegalClock, ClockTerms, Random> claim)
    {
        for (var seed = 0; seed < Clocks; seed++)
        {
            var random = new Random(seed);
            var terms = new ClockTerms(random.Next(1, 5), random.Next(0, 3), (SuspensionPolicy)random.Next(2));
            var clock = LegalClock.Idle.Start(Start);
            for (var i = random.Next(5); i > 0; i--)
                clock = Suspend(clock, random);

            if (random.Next(3) == 0)
                clock = clock.Extend(Start.AddDays(random.Next(200)), random.Next(1, 4));

            var failure = Record.Exception(() => claim(clock, terms, random));
            Assert.True(failure is null, $"Clock {seed}: {failure?.Message}");
        }
    }
}
