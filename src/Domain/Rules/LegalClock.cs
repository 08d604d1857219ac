using System.Collections.Immutable;

namespace Casework.Domain.Rules;

/// <summary>
/// A deadline, folded from what happened: started, suspended, extended once, met, cancelled, handed over or given back. The terms are given
/// when a question is asked, so one history answers under every rule. Days are counted as decision 8 says.
/// </summary>
public sealed record LegalClock
{
    public static LegalClock Idle { get; } = new();

    public DateOnly? StartedOn { get; private init; }

    /// <summary>The days of a deadline that was set to a day or taken over; null when the terms say how long it runs.</summary>
    public int? DaysGiven { get; private init; }

    /// <summary>As recorded, in order of their beginning.</summary>
    public ImmutableList<Suspension> Suspensions { get; private init; } = [];

    public (DateOnly On, int Months)? Extension { get; private init; }

    /// <summary>The day on which the duty was fulfilled or fell away.</summary>
    public DateOnly? EndedOn { get; private init; }

    /// <summary>The duty fell away unfulfilled.</summary>
    public bool IsCancelled { get; private init; }

    /// <summary>The duty went to another authority or municipality, with the days that were left.</summary>
    public bool IsTransferred { get; private init; }

    /// <summary>The time that was missed counts as kept (restitution).</summary>
    public bool IsGivenBack { get; private init; }

    public LegalClock Start(DateOnly on) => this with { StartedOn = StartedOn ?? on };

    /// <summary>A deadline that somebody has set to a day. One that is set again runs to the latest day that was set.</summary>
    public LegalClock StartUntil(DateOnly on, DateOnly lastDay) => this with
    {
        StartedOn = StartedOn ?? on,
        DaysGiven = Math.Max(DaysGiven ?? 0, lastDay.DayNumber - (StartedOn ?? on).DayNumber),
    };

    public LegalClock Suspend(DateOnly from, DateOnly? until) => this with
    {
        Suspensions = [.. Suspensions.Add(new(from, until)).OrderBy(suspension => suspension.From)],
    };

    /// <summary>Answers the latest suspension that began by that day; nothing happens when there is none to answer.</summary>
    public LegalClock Resume(DateOnly on)
    {
        var open = Suspensions.FindLastIndex(suspension => suspension.AnsweredOn is null && suspension.From <= on);
        return open < 0 ? this : this with { Suspensions = Suspensions.SetItem(open, Suspensions[open] with { AnsweredOn = on }) };
    }

    public LegalClock Extend(DateOnly on, int months) => this with { Extension = Extension ?? (on, months) };

    public LegalClock Fulfil(DateOnly on) => EndedOn is null ? this with { EndedOn = on } : this;

    public LegalClock Cancel(DateOnly on) => EndedOn is null ? this with { EndedOn = on, IsCancelled = true } : this;

    public LegalClock Transfer(DateOnly on) => EndedOn is null ? this with { EndedOn = on, IsTransferred = true } : this;

    /// <summary>What was fulfilled too late counts as in time from now on.</summary>
    public LegalClock GiveBack() => this with { IsGivenBack = true };

    /// <summary>
    /// The same duty where it has gone to: it keeps the days that were left, what suspends it, and whether it was extended. One
    /// that was overdue stays so.
    /// </summary>
    /// <param name="remainingDays">As <see cref="RemainingDays"/> counts them on that day.</param>
    public LegalClock TakenOver(DateOnly on, int remainingDays) => Idle with
    {
        StartedOn = on.LaterByDays(Math.Min(remainingDays, 0)),
        DaysGiven = Math.Max(remainingDays, 0),
        Suspensions = Suspensions.RemoveAll(suspension => suspension.LastDay(SuspensionPolicy.Statutory) <= on),
        Extension = Extension is null ? null : (on, 0),
    };

    /// <returns>The last day in time; null before the start and while a suspension has no known end.</returns>
    public DateOnly? DueOn(ClockTerms terms) => Reckon(terms) is { PausedAfter: null } reckoning ? terms.Shifted(reckoning.Expiry) : null;

    /// <returns>
    /// Days left at the end of the day, none of them suspended: zero on the last day, negative after it; null before the start.
    /// </returns>
    public int? RemainingDays(ClockTerms terms, DateOnly on)
    {
        if (Reckon(terms) is not { } reckoning || on < StartedOn)
            return null;

        var day = reckoning.PausedAfter is { } since ? CalendarArithmetic.Earlier(since, on) : on;
        var suspended = reckoning.Pauses
            .Sum(pause => Math.Max(0, pause.LastDay!.Value.DayNumber - Math.Max(pause.After.DayNumber, day.DayNumber)));
        return terms.Shifted(reckoning.Expiry).DayNumber - day.DayNumber - suspended;
    }

    /// <summary>The days that do not count: disjoint, in order, none before the start, none that began after the expiry.</summary>
    public IReadOnlyList<Pause> Pauses(ClockTerms terms) => Reckon(terms) switch
    {
        null => [],
        { PausedAfter: { } since } reckoning => [.. reckoning.Pauses, new(since, null)],
        var reckoning => reckoning.Pauses,
    };

    public bool IsSuspended(ClockTerms terms, DateOnly on) => Pauses(terms).Any(pause => pause.Holds(on));

    public ClockState StateOn(ClockTerms terms, DateOnly day)
    {
        if (StartedOn is null || day < StartedOn)
            return ClockState.NotStarted;

        var due = DueOn(terms);
        if (EndedOn is { } ended && ended <= day)
            return EndState(ended, due);

        return day > due ? ClockState.Missed
            : IsSuspended(terms, day) ? ClockState.Suspended
            : Extension?.On <= day ? ClockState.Extended
            : ClockState.Running;
    }

    /// <returns>Whether the extension came in time: one that came after the deadline extends nothing.</returns>
    public bool IsExtended(ClockTerms terms) => Reckon(terms) is { IsExtended: true };

    private ClockState EndState(DateOnly ended, DateOnly? due) =>
        IsCancelled ? ClockState.Cancelled
        : IsTransferred ? ClockState.Transferred
        : ended > due && !IsGivenBack ? ClockState.Missed
        : ClockState.Met;

    private Reckoning? Reckon(ClockTerms terms)
    {
        if (StartedOn is not { } start)
            return null;

        var (expiry, suspended) = (DaysGiven is { } days ? start.LaterByDays(days) : terms.EndOfPeriod(start), Suspended(start, terms.Policy));
        var plain = Reckoning.Of(expiry, suspended, terms);
        return Extension is { } extension && (plain.PausedAfter is not null || extension.On <= terms.Shifted(plain.Expiry))
            ? Reckoning.Of(expiry.LaterByMonths(extension.Months), suspended, terms) with { IsExtended = true }
            : plain;
    }

    private List<Pause> Suspended(DateOnly start, SuspensionPolicy policy)
    {
        var pauses = new List<Pause>();
        foreach (var suspension in Suspensions)
        {
            var pause = new Pause(CalendarArithmetic.Later(start, suspension.From), suspension.LastDay(policy));
            if (pause.LastDay <= pause.After)
                continue;

            if (pauses is not [.., var last] || (last.LastDay is { } end && end < pause.After))
                pauses.Add(pause);
            else if (pause.LastDay is null || pause.LastDay > last.LastDay)
                pauses[^1] = last with { LastDay = pause.LastDay };
        }

        return pauses;
    }

    /// <param name="PausedAfter">Set when the last pause has no known end: the expiry is then what it would be if it ended at once.</param>
    private sealed record Reckoning(DateOnly Expiry, IReadOnlyList<Pause> Pauses, DateOnly? PausedAfter)
    {
        public bool IsExtended { get; init; }

        public static Reckoning Of(DateOnly expiry, IEnumerable<Pause> suspended, ClockTerms terms)
        {
            var pauses = new List<Pause>();
            foreach (var pause in suspended.TakeWhile(pause => pause.After <= terms.Shifted(expiry)))
            {
                if (pause.LastDay is not { } last)
                    return new(expiry, pauses, pause.After);

                expiry = expiry.LaterByDays(last.DayNumber - pause.After.DayNumber);
                pauses.Add(pause);
            }

            return new(expiry, pauses, null);
        }
    }
}

public enum ClockState { NotStarted, Running, Suspended, Met, Missed, Cancelled, Extended, Transferred }
