using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Deadlines;

/// <summary>All clocks of a pathway, whatever they are about.</summary>
public static class DeadlineBoard
{
    /// <summary>Each stage that keeps clocks.</summary>
    private static readonly IReadOnlyList<ClockSource> Sources =
    [
        new(RecognitionClocks.Of, typeof(RecognitionEvent)),
        new(DegreeAssessmentClocks.Of, typeof(DegreeAssessmentEvent)),
        new(ResidenceClocks.Of, typeof(ResidenceEvent), typeof(WorkEvent.SpellEnded)),
        new(TransferClocks.Of, typeof(TransferEvent)),
        new(GlassClocks.Of, typeof(GlassEvent)),
        new(AccessRequestTerms.Clocks, typeof(ProtectionEvent.AccessRequested), typeof(ProtectionEvent.AccessRequestExtended), typeof(ProtectionEvent.AccessRequestAnswered)),
    ];

    /// <returns>Each clock that has started, in the order of their starts; the ended ones too.</returns>
    public static IReadOnlyList<Deadline> Of(Pathway pathway, RuleBook rules) =>
    [
        .. Sources
            .SelectMany(source => source.Clocks(pathway, rules.In(pathway.Arrival.Municipality)))
            .Select(clock => Of(Ended(clock, pathway)))
            .OrderBy(deadline => deadline.StartedOn)
            .ThenBy(deadline => deadline.About.Id)
            .ThenBy(deadline => deadline.Kind),
    ];

    /// <returns>What is left of each clock that runs or stands still on the day, as it is handed over.</returns>
    public static IEnumerable<RemainingTime> Remaining(Pathway pathway, RuleBook rules, DateOnly day) =>
        from source in Sources
        from clock in source.Clocks(pathway, rules.In(pathway.Arrival.Municipality))
        where clock.Clock.EndedOn is null
        let days = clock.Clock.RemainingDays(clock.Terms, day)
        where days is not null
        orderby clock.Clock.StartedOn, clock.About.Id, clock.Kind
        select new RemainingTime(clock.Kind, clock.About.Id, days.Value);

    /// <returns>Whether the event can change a clock.</returns>
    public static bool IsConcernedBy(PathwayEvent @event) =>
        @event is LifecycleEvent or CorrectionEvent or ErasureEvent
        || Sources.Any(source => source.Events.Any(kind => kind.IsInstanceOfType(@event)));

    // Death and departure end the clocks with the file. Reopening it lets them run on: they do not start anew.
    private static DateOnly? CancelledOn(CaseFile file) =>
        file.ClosingReason is ClosingReason.Deceased or ClosingReason.LeftCountry ? file.StatusSince : null;

    // Another municipality counts what was left. A file that comes back is owed its clocks again.
    private static PathwayClock Ended(PathwayClock clock, Pathway pathway) =>
        StaysHere(clock.Kind) ? pathway.Erasures.PersonGoneOn is { } erased ? clock with { Clock = clock.Clock.Cancel(erased) } : clock
        : pathway.Transfers.Away?.EndedOn is { } away ? clock with { Clock = clock.Clock.Transfer(away) }
        : pathway.Erasures.PersonGoneOn is { } gone ? clock with { Clock = clock.Clock.Cancel(gone) }
        : CancelledOn(pathway.CaseFile) is { } cancelled ? clock with { Clock = clock.Clock.Cancel(cancelled) }
        : clock;

    // Duties of whoever keeps or opened the data, wherever the person and the case have gone.
    private static bool StaysHere(DeadlineKind kind) => kind is DeadlineKind.EmergencyAccessReview or DeadlineKind.AccessRequest;

    private static Deadline Of(PathwayClock source)
    {
        var (terms, clock) = (source.Terms, source.Clock);
        var pauses = clock.Pauses(terms);
        var last = pauses.Count > 0 ? pauses[^1] : null;
        return new(
            source.Kind,
            source.Nature,
            source.About,
            clock.StartedOn!.Value,
            clock.DueOn(terms),
            last?.After,
            last?.LastDay,
            clock.Extension?.Months ?? 0,
            clock.EndedOn,
            clock.EndedOn is { } ended ? clock.StateOn(terms, CalendarDay(ended, clock))
                : IsUnanswered(clock, last) ? ClockState.Suspended
                : clock.IsExtended(terms) ? ClockState.Extended
                : ClockState.Running,
            source.RuleSet);
    }

    // Ended before it started can only be the trace of a correction: the state is then asked on the day of the start.
    private static DateOnly CalendarDay(DateOnly ended, LegalClock clock) => ended < clock.StartedOn ? clock.StartedOn.Value : ended;

    private static bool IsUnanswered(LegalClock clock, Pause? last) =>
        last is not null && clock.Suspensions[^1].AnsweredOn is null;
}
