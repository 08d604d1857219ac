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

    /// <summary>Open a health file in an emergency that is closed to oneself.</summary>
    BreakGlass,

    /// <summary>See that one is asked to accompany somebody, and say whether one does.</summary>
    AnswerMatch,

    /// <summary>See that an interpreter is needed for an appointment, and say who comes.</summary>
    AnswerBooking,

    /// <summary>Say what to make of somebody's access in an emergency, and see which wait for that.</summary>
    ReviewEmergency,

    /// <summary>Confirm as a second person that data of a person are erased.</summary>
    ConfirmErasure,

    /// <summary>End sessions: tokens given out before no longer count.</summary>
    EndSessions,

    /// <summary>See the figures that were published for councils: of no case, and of no municipality alone.</summary>
    SeeReleases,

    /// <summary>Prepare and publish them.</summary>
    Release,

    /// <summary>Take what is known of a person who has asked for it, to answer them.</summary>
    AnswerAccessRequest,
}
