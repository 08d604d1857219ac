using static Casework.Domain.Pathways.Lifecycle.LifecycleEvent;

namespace Casework.Domain.Pathways.Lifecycle;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class LifecycleShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(LifecycleEvent @event) => @event switch
    {
        CaseworkerAssigned e => Shape.Text(e.Caseworker, nameof(e.Caseworker)),
        ContactRecorded { Note: { } note } e => Shape.Text(note.Value, nameof(e.Note), Shape.NoteLength),
        Reopened e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        _ => null,
    };
}
