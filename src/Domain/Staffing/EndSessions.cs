using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

/// <summary>Tokens given out until now no longer count. Whoever still may comes again with a new one.</summary>
/// <param name="Subject">Whose; null for everybody's of the municipality.</param>
public sealed record EndSessions(string? Subject) : StaffCommand
{
    protected override Decision<StaffEvent> Decide(Staff staff, Circumstances now) =>
        Subject is not null && Shape.Text(Subject, nameof(Subject)) is { } flaw ? flaw : new StaffEvent.SessionsEnded(Subject, now.Actor);
}
