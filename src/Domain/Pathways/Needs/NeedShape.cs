using static Casework.Domain.Pathways.Needs.NeedEvent;

namespace Casework.Domain.Pathways.Needs;

/// <summary>What an event of a need must look like, whether it is recorded or put in the place of another.</summary>
public static class NeedShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(NeedEvent @event) => @event switch
    {
        NeedFlagRaised { Note: { } note } e => Shape.Text(note.Value, nameof(e.Note), Shape.NoteLength),
        NeedFlagCleared e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        _ => null,
    };
}
