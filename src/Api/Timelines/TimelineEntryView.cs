using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Projections;

namespace Casework.Api.Timelines;

internal sealed record TimelineEntryView(TimelineEntry Entry)
{
    public string Id => GlobalId.Of("TimelineEntry", Entry.Id);

    public string PathwayId => GlobalId.Of("Pathway", Entry.PathwayId);

    public string Type => Entry.Type;

    public PathwayEvent? Fact => Entry.Fact;

    public DateOnly EffectiveOn => Entry.EffectiveOn;

    public DateTimeOffset RecordedAt => Entry.RecordedAt;

    public string Actor => Entry.Actor;

    public Role Role => RoleNames.Read(Entry.Role);

    public string? RuleSet => Entry.RuleSet;

    public long Position => Entry.Position;

    public int Version => Entry.Version;

    public EntryOriginView? Origin => Entry.Origin is { } origin ? new(origin) : null;

    public string? CorrectedBy => Entry.CorrectedBy is { } id ? GlobalId.Of("TimelineEntry", id) : null;
}
