namespace Casework.Domain.Pathways.Corrections;

/// <summary>The original entry stays; what is folded is the latest valid version. Stored forever.</summary>
public abstract record CorrectionEvent : PathwayEvent
{
    private CorrectionEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("entry_corrected", typeof(EntryCorrected)),
        ("entry_retracted", typeof(EntryRetracted)),
    ];

    /// <param name="EntryId">The event corrected.</param>
    /// <param name="CorrectedEffectiveOn">The day on which the replacement is true.</param>
    public sealed record EntryCorrected(Guid EntryId, PathwayEvent Replacement, DateOnly CorrectedEffectiveOn, Personal<string> Reason) : CorrectionEvent;

    /// <summary>It never happened.</summary>
    public sealed record EntryRetracted(Guid EntryId, Personal<string> Reason) : CorrectionEvent;
}
