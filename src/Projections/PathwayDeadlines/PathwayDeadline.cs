using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;

namespace Casework.Projections;

/// <summary>A clock of a pathway.</summary>
/// <param name="Id">Always the same for the same pathway, subject and kind.</param>
/// <param name="State">As the entries leave it: a running clock whose due day has passed is missed today.</param>
/// <param name="AboutId">What it is about, by its id within the stage: a recognition procedure, for example.</param>
/// <param name="Caseworker">Who is responsible for the pathway: a token's subject.</param>
/// <param name="DueOn">The last day in time; null while the clock stands still without a set end.</param>
public sealed record PathwayDeadline(
    Guid Id,
    DeadlineKind Kind,
    DeadlineNature Nature,
    StageName Stage,
    ClockState State,
    Guid PathwayId,
    Guid AboutId,
    string? Caseworker,
    DateOnly StartedOn,
    DateOnly? DueOn,
    string? RuleSet);
