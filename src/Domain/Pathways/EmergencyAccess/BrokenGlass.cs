namespace Casework.Domain.Pathways.EmergencyAccess;

/// <summary>Somebody's access in an emergency.</summary>
/// <param name="By">The subject of a caseworker's token.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Rule">The rule set that says how long it lasts.</param>
/// <param name="ReviewedBy">Null while nobody has.</param>
public sealed record BrokenGlass(
    Guid Id,
    GlassReason Reason,
    Personal<string> Statement,
    string By,
    DateOnly On,
    DateTimeOffset At,
    int Minutes,
    DateOnly ReviewDueOn,
    string Rule,
    string? ReviewedBy = null,
    DateOnly? ReviewedOn = null,
    GlassFinding? Finding = null,
    Personal<string>? ReviewStatement = null)
{
    /// <summary>From then on the file is closed again.</summary>
    public DateTimeOffset EndsAt => At.AddMinutes(Minutes);
}
