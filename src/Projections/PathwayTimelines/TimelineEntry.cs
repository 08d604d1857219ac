using Casework.Domain.Pathways;
using Casework.EventStore;

namespace Casework.Projections;

/// <summary>One entry of a pathway's timeline, and of the municipality's audit trail.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Version">Its place in the pathway.</param>
/// <param name="Type">The stored name of what happened.</param>
/// <param name="EffectiveOn">The day on which it was true.</param>
/// <param name="RecordedAt">When the log learned it.</param>
/// <param name="Actor">Who did it: a token's subject.</param>
/// <param name="Role">In which role, as the event's headers name it.</param>
/// <param name="RuleSet">The rule set a decision was taken under.</param>
/// <param name="Corrects">The entry that this one corrects or retracts.</param>
/// <param name="CorrectedBy">The latest entry that corrected or retracted this one.</param>
/// <param name="Fact">What happened, read from the log; null when it was not selected.</param>
public sealed record TimelineEntry(
    Guid Id,
    Guid PathwayId,
    long Position,
    int Version,
    string Type,
    DateOnly EffectiveOn,
    DateTimeOffset RecordedAt,
    string Actor,
    string Role,
    string? RuleSet,
    Guid? Corrects,
    Guid? CorrectedBy,
    PathwayEvent? Fact)
{
    /// <summary>Where it was recorded first, read from the log with the fact; null for what was recorded here.</summary>
    public EventOrigin? Origin { get; init; }

    /// <summary>What for, as the event's headers name it; null when it was not selected, or not recorded.</summary>
    public string? Purpose { get; init; }
}
