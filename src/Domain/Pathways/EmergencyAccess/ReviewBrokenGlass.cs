namespace Casework.Domain.Pathways.EmergencyAccess;

/// <summary>Somebody else than who broke the glass says what they make of it. A duty that outlasts the file's way to another municipality.</summary>
public sealed record ReviewBrokenGlass(Guid AccessId, GlassFinding Finding, Personal<string> Statement) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        now.Actor is not { } actor ? GlassRejection.NobodyNamed
        : Shape.Text(Statement.Value, nameof(Statement), Shape.NoteLength) is { } flaw ? flaw
        : pathway.Glass.Find(AccessId) is not { } glass ? GlassRejection.NotFound
        : glass.ReviewedBy is { } by ? by == actor && (glass.Finding, glass.ReviewStatement) == (Finding, Statement) ? Decision<PathwayEvent>.Nothing : GlassRejection.AlreadyReviewed
        : glass.By == actor ? GlassRejection.ReviewedByOneself
        : EffectiveOn < glass.On ? GlassRejection.ReviewedBefore
        : new GlassEvent.GlassReviewed(AccessId, Finding, Statement, actor);
}
