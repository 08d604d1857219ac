namespace Casework.Domain.Pathways;

/// <summary>One recorded event of a pathway with both its times: when it was true, and when it became known.</summary>
public sealed record Entry(Guid Id, long Version, DateOnly EffectiveOn, DateTimeOffset RecordedAt, PathwayEvent Event)
{
    /// <summary>Null for what was recorded here.</summary>
    public EntryOrigin? Origin { get; init; }

    /// <summary>Its place in the whole log; 0 where that is not known.</summary>
    public long Position { get; init; }
}
