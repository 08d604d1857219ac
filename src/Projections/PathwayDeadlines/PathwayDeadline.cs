using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;

namespace Casework.Projections;

/// <summary>A legal clock of a pathway.</summary>
/// <param name="Id">Always the same for the same pathway, procedure and kind.</param>
/// <param name="State">As the entries leave it: a running clock whose due day has passed is missed today.</param>
/// <param name="Caseworker">Who is responsible for the pathway: a token's subject.</param>
/// <param name="DueOn">The last day in time; null while the clock stands still without a set end.</param>
public sealed record PathwayDeadline(
    Guid Id,
    DeadlineKind Kind,
    ClockState State,
    Guid PathwayId,
    Guid ProcedureId,
    string? Caseworker,
    DateOnly StartedOn,
    DateOnly? DueOn,
    string? RuleSet);
