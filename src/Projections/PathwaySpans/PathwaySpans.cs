using Casework.Domain.Pathways;
using Casework.Projections.Questions;

namespace Casework.Projections;

/// <summary>Who waits, stays or works where since when, in a municipality.</summary>
public sealed class PathwaySpans(PageReader pages)
{
    private static readonly Property<Guid> Id = Property.Id("id", "r.id");
    private static readonly Property<Guid> PathwayId = Property.Id("pathwayId", "r.pathway_id");
    private static readonly Property<SpanKind> Kind = Property.Code<SpanKind>("kind", "r.kind");
    private static readonly Property<Guid> AboutId = Property.Id("aboutId", "r.about_id");
    private static readonly Property<string> Subject = Property.Text("subject", "r.subject");
    private static readonly Property<DateOnly> Since = Property.Day("since", "r.since");
    private static readonly Property<DateOnly> Until = Property.Day("until", "r.until", nullable: true);
    private static readonly Property<string> Caseworker = Property.Text("caseworker", "r.caseworker", nullable: true);

    /// <summary>What can be asked. <c>id</c> is the span's uuid.</summary>
    public static ReadModel<PathwaySpan> Model { get; } = new(
        "spans",
        "casework.pathway_spans",
        Id,
        [Id, PathwayId, Kind, AboutId, Subject, Since, Until, Caseworker],
        fields => new PathwaySpan(
            fields.Get(Id),
            fields.Get(PathwayId),
            fields.Get(Kind),
            fields.Get(AboutId),
            fields.Get(Subject)!,
            fields.Get(Since),
            fields.Maybe(Until),
            fields.Get(Caseworker)));

    /// <summary>A page of those of a kind; without an order by id.</summary>
    public Task<Page<PathwaySpan>> Page(string tenant, SpanKind kind, PageRequest request, CancellationToken cancel) =>
        pages.Page(Model, tenant, request with { Where = Filter.Both(new Filter.Condition(Kind.Name, Operator.Eq, kind), request.Where) }, cancel);
}
