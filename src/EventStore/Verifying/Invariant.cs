namespace Casework.EventStore.Verifying;

/// <summary>What always holds, whatever broke. The numbers are those of the reliability catalogue: 4 is I4.</summary>
public enum Invariant
{
    /// <summary>Every acknowledged command is recorded.</summary>
    AcknowledgedIsDurable = 1,

    /// <summary>Every event belongs to a recorded command.</summary>
    NoPhantom = 2,

    /// <summary>A command id has one outcome, and the outcome agrees with the events.</summary>
    Once = 3,

    /// <summary>A stream's versions are 1, 2, 3 … without gap, and its row names the last.</summary>
    StreamVersions = 4,

    /// <summary>Positions are 1, 2, 3 … without gap, agree with the head, time never runs backwards, and every event can be read.</summary>
    LogOrder = 5,

    /// <summary>The rows of a read model are the fold of the log up to its checkpoint.</summary>
    ProjectionIsFold = 6,

    /// <summary>Every message that waits was sent by a recorded command, about what that command recorded.</summary>
    MessagesArrive = 8,

    /// <summary>The log is what was signed of it: its entries have the hashes, and its tree the roots, of every checkpoint.</summary>
    AuditRoot = 9,

    /// <summary>Once nothing is broken any more, everything works again within a bound.</summary>
    BoundedRecovery = 10,

    /// <summary>The read log is a chain without gap, and each of its entries is as it was recorded.</summary>
    ReadLogIsWhole = 11,
}
