namespace Casework.Domain.Access;

/// <summary>What a caller wants to do.</summary>
public enum Deed
{
    /// <summary>See something of a case.</summary>
    See,

    /// <summary>Give commands on a case.</summary>
    Change,

    /// <summary>Ask for lists over the cases of a municipality: worklists, deadlines, notices.</summary>
    List,

    /// <summary>Take decisions again, to see how they came about.</summary>
    Replay,

    /// <summary>Ask who did what, and when.</summary>
    Audit,

    /// <summary>See teams and deputies.</summary>
    SeeStaff,

    /// <summary>Change teams and deputies.</summary>
    ChangeStaff,

    /// <summary>End sessions: tokens given out before no longer count.</summary>
    EndSessions,
}
