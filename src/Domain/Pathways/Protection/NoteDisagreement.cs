namespace Casework.Domain.Pathways.Protection;

/// <summary>Puts beside an entry what the person says against it, where it is not corrected (Art. 16 GDPR). A right, also on a closed or restricted file.</summary>
public sealed record NoteDisagreement(Guid NoteId, Guid EntryId, Personal<string> Statement) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var noted = new ProtectionEvent.DisagreementNoted(NoteId, EntryId, Statement);
        if (ProtectionShape.Flaw(noted) is { } flaw)
            return flaw;

        return pathway.DataProtection.Disagreements.Exists(known => known.Id == NoteId)
            ? pathway.Has(noted, EffectiveOn) ? Decision<PathwayEvent>.Nothing : ProtectionRejection.NoteAlreadyKnown
            : pathway.Log.Exists(entry => entry.Id == EntryId) ? noted
            : ProtectionRejection.NotedEntryNotFound;
    }
}
