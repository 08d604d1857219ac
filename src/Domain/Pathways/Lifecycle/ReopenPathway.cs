namespace Casework.Domain.Pathways.Lifecycle;

/// <summary>The file runs again. Deadlines go on where they stood: they do not restart.</summary>
public sealed record ReopenPathway(Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var reopened = new LifecycleEvent.Reopened(Reason);
        if (LifecycleShape.Flaw(reopened) is { } flaw)
            return flaw;

        return pathway.CaseFile switch
        {
            { Status: not PathwayStatus.Closed } => LifecycleRejection.NotClosed,
            { ClosingReason: ClosingReason.DuplicateOf } => LifecycleRejection.DuplicateStaysClosed,
            var file when EffectiveOn < file.StatusSince => LifecycleRejection.StatusChangedLater.At(nameof(EffectiveOn)),
            _ => reopened,
        };
    }
}
