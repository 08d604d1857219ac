using Casework.Domain.Pathways.Arrival;

namespace Casework.Domain.Pathways.Corrections;

/// <summary>It never happened. Retracting a correction or a retraction restores what was before it.</summary>
public sealed record RetractEntry(Guid EntryId, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (Shape.Text(Reason.Value, nameof(Reason), Shape.NoteLength) is { } flaw)
            return flaw;

        return pathway.Log.Find(entry => entry.Id == EntryId)?.Event switch
        {
            null => CorrectionRejection.EntryNotFound.At(nameof(EntryId)),
            ArrivalEvent.PathwayOpened => CorrectionRejection.EntryNotRetractable.At(nameof(EntryId)),
            _ when Revision.Standing(pathway.Log).All(entry => entry.Id != EntryId) => Decision<PathwayEvent>.Nothing,
            _ => new CorrectionEvent.EntryRetracted(EntryId, Reason),
        };
    }
}
