using Casework.Api.ReadLog;
using Casework.Api.Schema;
using Casework.Api.Timelines;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.AuditActs;

/// <summary>One act of somebody, from wherever it is recorded.</summary>
internal abstract record AuditActView
{
    private protected AuditActView() { }

    public abstract AuditActKind Kind { get; }

    public abstract DateTimeOffset RecordedAt { get; }

    public abstract string Actor { get; }

    public abstract string Role { get; }

    public abstract string? Purpose { get; }

    public IReadOnlyList<string> PathwayIds => [.. Pathways.Select(id => GlobalId.Of("Pathway", id))];

    internal abstract IReadOnlyList<Guid> Pathways { get; }

    internal abstract ActPlace Place { get; }
}

/// <summary>Something was recorded on a pathway.</summary>
internal sealed record EventActView(TimelineEntryView Entry) : AuditActView
{
    public override AuditActKind Kind => ActKinds.Of(Entry.Type);

    public override DateTimeOffset RecordedAt => Entry.RecordedAt;

    public override string Actor => Entry.Actor;

    public override string Role => Entry.Entry.Role;

    public override string? Purpose => Entry.Entry.Purpose;

    internal override IReadOnlyList<Guid> Pathways => [Entry.Entry.PathwayId];

    internal override ActPlace Place => new(RecordedAt, IsRead: false, Entry.Position);
}

/// <summary>Something was read.</summary>
internal sealed record ReadActView(ReadLogEntryView Read, DateTimeOffset RecordedAtBlock) : AuditActView
{
    public override AuditActKind Kind => AuditActKind.Read;

    public override DateTimeOffset RecordedAt => RecordedAtBlock;

    public override string Actor => Read.Actor;

    public override string Role => Read.Role;

    public override string? Purpose => Read.Purpose;

    internal override IReadOnlyList<Guid> Pathways => Read.Entry.Streams;

    internal override ActPlace Place => new(RecordedAt, IsRead: true, Read.Number);
}

/// <summary>Something was done on no pathway.</summary>
internal sealed record AdministrativeActView(Recorded<object> Recorded) : AuditActView
{
    public override AuditActKind Kind => AuditActKind.Administration;

    public override DateTimeOffset RecordedAt => Recorded.RecordedAt;

    public override string Actor => Recorded.Headers.Actor;

    public override string Role => Recorded.Headers.Role;

    public override string? Purpose => Recorded.Headers.Purpose;

    public string Type => StoredEvents.Names[Recorded.Event.GetType()];

    public string? Municipality => ActKinds.IsOfAll(Recorded.Stream.Tenant) ? null : Recorded.Stream.Tenant;

    public long Position => Recorded.Position;

    public IReadOnlyList<ActDetail> Details => ActDetails.Of(Recorded.Event);

    internal override IReadOnlyList<Guid> Pathways => Recorded.Event switch
    {
        AdministrationEvent.PersonExported e => [e.PathwayId],
        AdministrationEvent.AuditExported { PathwayId: { } pathway } => [pathway],
        _ => [],
    };

    internal override ActPlace Place => new(RecordedAt, IsRead: false, Position);
}
