namespace Casework.Domain.Pathways.Residence;

/// <summary>What work somebody may do on a day.</summary>
/// <param name="Kind">Null when a fact or a rule for it is not known.</param>
/// <param name="Status">The code that answers; null when none is known.</param>
/// <param name="Paragraph">The norm behind it.</param>
/// <param name="Until">The last day of the status; null when it has none.</param>
/// <param name="WaitingUntil">The first day after a waiting time; null when none runs.</param>
/// <param name="RuleSet">The rule set that answers; null when none is in force.</param>
public sealed record WorkPermissionAnswer(
    WorkPermissionKind? Kind, string? Status = null, string? Paragraph = null, DateOnly? Until = null, DateOnly? WaitingUntil = null, string? RuleSet = null);

/// <summary>Free: any work. EmploymentFree: any but self-employment. LimitedHours: side jobs up to so many hours.</summary>
public enum WorkPermissionKind { Free, EmploymentFree, PermitRequired, BaConsent, LimitedHours, Forbidden }
