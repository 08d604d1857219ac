using static Casework.Domain.Pathways.Founding.FoundingEvent;

namespace Casework.Domain.Pathways.Founding;

/// <summary>What an event of a founding must look like, whether it is recorded or put in the place of another.</summary>
public static class FoundingShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(FoundingEvent @event) => @event switch
    {
        IdeaRecorded e => Shape.Text(e.Idea.Value, nameof(e.Idea), Shape.NoteLength),
        AdviceReceived e => Shape.Text(e.Office, nameof(e.Office)),
        BusinessRegistered e => Shape.Text(e.BusinessName.Value, nameof(e.BusinessName)),
        _ => null,
    };
}
