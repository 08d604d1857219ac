namespace Casework.EventStore.ReadLog;

/// <summary>What became of a wish to read. Stored as a number that never changes its meaning.</summary>
public enum ReadDecision
{
    /// <summary>It was answered.</summary>
    Shown = 0,

    /// <summary>It was asked for by its id, and there is none or it may not be seen: the caller was told neither.</summary>
    NotFound = 1,

    /// <summary>A field was asked for that the caller's role may not read.</summary>
    Forbidden = 2,

    /// <summary>So many operations of a node were answered and could not be recorded.</summary>
    Lost = 3,

    /// <summary>It was answered because the reader had broken the glass; it is closed to them else.</summary>
    Emergency = 4,
}
