using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Casework.Projections.Questions;

namespace Casework.Projections;

/// <summary>What happened: on one pathway, or in a whole municipality.</summary>
/// <param name="decode">Opens and decodes stored events; the log's own.</param>
public sealed class PathwayTimelines(PageReader pages, DecodeEvents decode)
{
    // Left: a row whose event was archived stays in the timeline.
    // By the log's unique key alone, as row-level security asks for the tenant: named here too, tables without statistics are
    // searched by tenant, the whole of its events for each row.
    private const string Event = "left join casework.mt_events e on e.seq_id = r.position";

    private static readonly Property<Guid> Id = Property.Id("id", "r.event_id");
    internal static Property<Guid> PathwayId { get; } = Property.Id("pathwayId", "r.pathway_id");
    private static readonly Property<long> Position = Property.Long("position", "r.position");
    private static readonly Property<int> Version = Property.Number("version", "r.version");
    private static readonly Property<string> Type = Property.Text("type", "r.type");
    private static readonly Property<DateOnly> EffectiveOn = Property.Day("effectiveOn", "r.effective_on");
    private static readonly Property<DateTimeOffset> RecordedAt = Property.Instant("recordedAt", "r.recorded_at");
    private static readonly Property<string> Actor = Property.Text("actor", "r.actor");
    private static readonly Property<string> Role = Property.Text("role", "r.role");
    private static readonly Property<string> RuleSet = Property.Text("ruleSet", "r.rule_set", nullable: true);
    private static readonly Property<Guid> Corrects = Property.Id("corrects", "r.corrects", nullable: true);
    private static readonly Property<Guid> CorrectedBy = Property.Id(
        "correctedBy",
        "(select c.event_id from casework.pathway_timelines c where c.tenant_id = r.tenant_id and c.corrects = r.event_id order by c.position desc limit 1)",
        nullable: true);

    private static readonly Property<byte[]> Fact = Property.Json("fact", "e.data", Event);
    private static readonly Property<byte[]> Headers = Property.Json("headers", "e.headers", Event);

    private static readonly Property<string> Purpose = Property.JoinedText("purpose", "(e.headers ->> 'purpose')", Event);

    // What decoding a fact needs besides its data.
    private static readonly string[] WithFact =
        [Id.Name, PathwayId.Name, Position.Name, Version.Name, Type.Name, RecordedAt.Name, Headers.Name];

    /// <summary>What can be asked. <c>id</c> is the entry's (the event's) uuid.</summary>
    internal static ReadModel<Row> Model { get; } = new(
        "auditTrail",
        "casework.pathway_timelines",
        Position,
        [Id, PathwayId, Position, Version, Type, EffectiveOn, RecordedAt, Actor, Role, RuleSet, Corrects, CorrectedBy, Fact, Headers, Purpose],
        fields => new Row(
            new TimelineEntry(
                fields.Get(Id),
                fields.Get(PathwayId),
                fields.Get(Position),
                fields.Get(Version),
                fields.Get(Type)!,
                fields.Get(EffectiveOn),
                fields.Get(RecordedAt),
                fields.Get(Actor)!,
                fields.Get(Role)!,
                fields.Get(RuleSet),
                fields.Maybe(Corrects),
                fields.Maybe(CorrectedBy),
                Fact: null)
            {
                Purpose = fields.Get(Purpose),
            },
            fields.Get(Fact),
            fields.Get(Headers)));

    /// <summary>A page of one pathway's timeline; without an order in the order in which it was recorded.</summary>
    /// <exception cref="EventUndecodableException">A fact was selected and cannot be read.</exception>
    public Task<Page<TimelineEntry>> OfPathway(string tenant, Guid pathwayId, PageRequest request, CancellationToken cancel) =>
        AuditTrail(tenant, request with { Where = Filter.Both(new Filter.Condition(PathwayId.Name, Operator.Eq, pathwayId), request.Where) }, cancel);

    /// <summary>The same page of the timeline of each of several pathways; without an order in the order in which it was recorded.</summary>
    /// <returns>In the order of the pathways.</returns>
    /// <exception cref="EventUndecodableException">A fact was selected and cannot be read.</exception>
    public async Task<IReadOnlyList<Page<TimelineEntry>>> OfPathways(string tenant, IReadOnlyList<Guid> pathways, PageRequest request, CancellationToken cancel)
    {
        if (pathways is [var only])
            return [await OfPathway(tenant, only, request, cancel)];
        var needed = request with { Select = Needed(request.Select) };
        return await Told(tenant, await pages.PageOfEach(Model, tenant, new Owners(PathwayId, pathways), needed, cancel), request.Select, cancel);
    }

    /// <summary>A page of all that happened in a municipality; without an order in the order in which it was recorded.</summary>
    /// <exception cref="EventUndecodableException">A fact was selected and cannot be read.</exception>
    public async Task<Page<TimelineEntry>> AuditTrail(string tenant, PageRequest request, CancellationToken cancel)
    {
        var page = await pages.Page(Model, tenant, request with { Select = Needed(request.Select) }, cancel);
        return (await Told(tenant, [page], request.Select, cancel))[0];
    }

    /// <summary>Those entries of these ids that there are.</summary>
    /// <exception cref="EventUndecodableException">A fact was selected and cannot be read.</exception>
    public async Task<IReadOnlyDictionary<Guid, TimelineEntry>> Named(
        string tenant, IReadOnlyCollection<Guid> ids, IReadOnlyCollection<string>? select, CancellationToken cancel)
    {
        var needed = Needed(select?.Append(Id.Name).ToList());
        var rows = await pages.All(Model, tenant, new Filter.Condition(Id.Name, Operator.In, ids), needed, cancel);
        return (await Entries(tenant, rows, cancel)).ToDictionary(entry => entry.Id);
    }

    /// <summary>The pathways on which something of a kind happened on or after a day.</summary>
    /// <param name="type">A stored name.</param>
    public async Task<IReadOnlyList<Guid>> PathwaysWith(string tenant, string type, DateOnly since, CancellationToken cancel)
    {
        var happened = new Filter.And([new Filter.Condition(Type.Name, Operator.Eq, type), new Filter.Condition(EffectiveOn.Name, Operator.Gte, since)]);
        var rows = await pages.All(Model, tenant, happened, [PathwayId.Name], cancel);
        return [.. rows.Select(row => row.Entry.PathwayId).Distinct()];
    }

    private static IReadOnlyCollection<string>? Needed(IReadOnlyCollection<string>? select) =>
        select is null || !select.Contains(Fact.Name) ? select : [.. select, .. WithFact];

    private async Task<IReadOnlyList<Page<TimelineEntry>>> Told(
        string tenant, IReadOnlyList<Page<Row>> read, IReadOnlyCollection<string>? select, CancellationToken cancel)
    {
        if (select?.Contains(Fact.Name) == false)
            return [.. read.Select(page => page.As(row => row.Entry))];
        var entries = await Entries(tenant, [.. read.SelectMany(page => page.Edges).Select(edge => edge.Node)], cancel);
        var next = 0;
        return [.. read.Select(page => page.As(_ => entries[next++]))];
    }

    private async Task<IReadOnlyList<TimelineEntry>> Entries(string tenant, IReadOnlyList<Row> rows, CancellationToken cancel)
    {
        // One of several pathways may be named twice.
        var stored = rows.Where(row => row.Data is not null).DistinctBy(row => row.Entry.Position).Select(row => row.Stored(tenant)).ToList();
        if (stored.Count == 0)
            return [.. rows.Select(row => row.Entry)];
        var facts = (await decode(stored, cancel)).ToDictionary(recorded => recorded.Position);
        return
        [
            .. rows.Select(row => facts.TryGetValue(row.Entry.Position, out var recorded)
                ? row.Entry with { Fact = (PathwayEvent)recorded.Event, Origin = recorded.Headers.Origin }
                : row.Entry),
        ];
    }

    internal sealed record Row(TimelineEntry Entry, byte[]? Data, byte[]? Headers)
    {
        public StoredEvent Stored(string tenant) => new(
            Entry.Position, Entry.Id, new StreamKey(tenant, Entry.PathwayId), Entry.Version, Entry.Type, DotnetType: null,
            Data!, Headers ?? [], Entry.RecordedAt, CorrelationId: null, CausationId: null);
    }
}
