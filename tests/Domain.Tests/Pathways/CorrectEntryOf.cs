using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;

namespace Casework.Domain.Tests.Pathways;

/// <summary>A correction as it is commanded and as it is recorded.</summary>
public sealed record CorrectEntryOf(Guid EntryId, PathwayEvent Replacement, DateOnly On)
{
    private const string Reason = "Misread.";

    public CorrectEntry Command => new(EntryId, Replacement, On, Reason);

    public CorrectionEvent.EntryCorrected Event => new(EntryId, Replacement, On, Reason);
}
