using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.PathwaySpan>;

namespace Casework.Projections;

/// <summary>Events to the times that lists over many pathways ask for.</summary>
public static class PathwaySpanProjection
{
    public const string Name = "PathwaySpans";

    private static readonly Table<Row> Table = new(
        "pathway_spans",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Int("kind", row => (int)row.Row.Kind),
            Column<Row>.Uuid("about_id", row => row.Row.AboutId),
            Column<Row>.Text("subject", row => row.Row.Subject),
            Column<Row>.Date("since", row => row.Row.Since),
            Column<Row>.Date("until", row => row.Row.Until),
            Column<Row>.Text("caseworker", row => row.Row.Caseworker),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "id"]);

    public static Projection Projection { get; } = Pathways.Rows(
        Name, version: 1, Table, (stream, history) => Spans(stream.Id, RestrictedFile.Of(HandedOverFile.Of(history.State.State))));

    public static IEnumerable<PathwaySpan> Spans(Guid pathwayId, Pathway pathway) =>
        StageSpans.Of(pathway).Where(span => span.Until is not null || pathway.Erasures.PersonGoneOn is null).Select(span => new PathwaySpan(
            IdOf(pathwayId, span), pathwayId, span.Kind, span.AboutId, Subject(span), span.Since, span.Until, pathway.CaseFile.Caseworker));

    // Codes as the schema writes them.
    private static string Subject(StageSpan span) =>
        span.Kind is SpanKind.Reception or SpanKind.Recognition ? span.Subject : JsonNamingPolicy.SnakeCaseUpper.ConvertName(span.Subject);

    private static Guid IdOf(Guid pathwayId, StageSpan span) =>
        Uuid8.Of($"{pathwayId} {span.Kind} {span.AboutId}");
}
