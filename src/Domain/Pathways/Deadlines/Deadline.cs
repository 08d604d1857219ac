using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Deadlines;

/// <param name="DueOn">The last day in time; null while a suspension has no known end.</param>
/// <param name="SuspendedSince">The day on which the latest suspension began; that day itself still counts.</param>
/// <param name="SuspendedUntil">The last day of the latest suspension; null while it has no known end.</param>
/// <param name="EndedOn">The day on which the duty was fulfilled or fell away.</param>
/// <param name="State">As the entries leave it, on no particular day: ask <see cref="StateOn"/> for what a day has made of it.</param>
/// <param name="RuleSet">The rule set that the start of the clock named.</param>
public sealed record Deadline(
    DeadlineKind Kind,
    DeadlineNature Nature,
    DeadlineSubject About,
    DateOnly StartedOn,
    DateOnly? DueOn,
    DateOnly? SuspendedSince,
    DateOnly? SuspendedUntil,
    int ExtendedByMonths,
    DateOnly? EndedOn,
    ClockState State,
    string? RuleSet)
{
    /// <summary>Neither suspended nor ended.</summary>
    public bool IsRunning => State is ClockState.Running or ClockState.Extended;

    /// <returns>The state on a day that is not before the latest entry.</returns>
    public ClockState StateOn(DateOnly day) =>
        EndedOn <= day ? State
        : day > DueOn ? ClockState.Missed
        : SuspendedSince < day && (SuspendedUntil is null || day <= SuspendedUntil) ? ClockState.Suspended
        : State is ClockState.Extended ? ClockState.Extended
        : ClockState.Running;
}
