using static Casework.Domain.Pathways.Support.SupportTaskEvent;

namespace Casework.Domain.Pathways.Support;

/// <summary>What an event of a task must look like, whether it is recorded or put in the place of another.</summary>
public static class SupportTaskShape
{
    // A slip of the year, not a rule.
    private const int MostYearsAhead = 10;

    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(SupportTaskEvent @event, Circumstances now) => @event switch
    {
        SupportTaskOpened e => Shape.Text(e.Text.Value, nameof(e.Text), Shape.NoteLength) ?? (IsPossible(e.DueOn, now) ? null : SupportTaskRejection.DueDateImpossible.At(nameof(e.DueOn))),
        SupportTaskBlocked { Note: { } note } e => Shape.Text(note.Value, nameof(e.Note), Shape.NoteLength),
        _ => null,
    };

    private static bool IsPossible(DateOnly? due, Circumstances now) => due is not { } day || (day.Year >= 1900 && day <= now.Today.AddYears(MostYearsAhead));
}
