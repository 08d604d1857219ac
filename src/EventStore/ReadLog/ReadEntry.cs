namespace Casework.EventStore.ReadLog;

/// <summary>One wish to read and what became of it. Holds who, what for, of whom and which classes of fields; never a value.</summary>
/// <param name="Tenant">The municipality for which it was asked.</param>
/// <param name="At">When the answer was ready, in milliseconds.</param>
/// <param name="Actor">Who asked (a token's subject).</param>
/// <param name="Operation">The operation's name; null for one without.</param>
/// <param name="DocumentHash">SHA-256 of what was asked, in hexadecimal digits; null where there is no document.</param>
/// <param name="FieldClasses">Bits of what was selected.</param>
/// <param name="Streams">Those shown; of a refusal those that were asked for.</param>
/// <param name="Fields">What was refused, as schema coordinates.</param>
/// <param name="Results">How many objects were shown.</param>
public sealed record ReadEntry(
    string Tenant,
    DateTimeOffset At,
    string Actor,
    string Role,
    string Purpose,
    ReadChannel Channel,
    ReadDecision Decision,
    string? Operation,
    string? DocumentHash,
    string RequestId,
    int FieldClasses,
    IReadOnlyList<Guid> Streams,
    IReadOnlyList<string> Fields,
    int Results);
