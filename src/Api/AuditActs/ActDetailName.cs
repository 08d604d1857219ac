namespace Casework.Api.AuditActs;

/// <summary>What a detail of an act says.</summary>
internal enum ActDetailName
{
    Team,
    TeamName,
    Caseworker,
    Deputy,
    Deputyship,
    Subject,
    From,
    Until,
    ReleaseSchema,
    ReleaseTable,
    Period,
    LogSize,
    Format,
    After,
    Through,
    LookedAt,
    Due,
    Proposed,
    Before,
    RuleSet,
    Entries,
    Kept,
    Key,
    Wrapped,
    ReadModel,
    Version,
    Archived,
}
