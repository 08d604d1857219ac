using Casework.Domain.Releases;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.CouncilRelease>;

namespace Casework.Projections;

/// <summary>Events to what was published: one row for each release, which nothing changes afterwards.</summary>
public static class CouncilReleaseProjection
{
    public const string Name = "CouncilReleases";

    private static readonly Table<Row> Table = new(
        "council_releases",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Long("position", row => row.Row.Position),
            Column<Row>.Text("schema_id", row => row.Row.Schema),
            Column<Row>.Int("kind", row => (int)row.Row.Table),
            Column<Row>.Text("period", row => row.Row.Period),
            Column<Row>.Timestamp("published_at", row => row.Row.PublishedAt),
            Column<Row>.Text("json", row => row.Row.Json),
            Column<Row>.Text("csv", row => row.Row.Csv),
            Column<Row>.Text("html_de", row => row.Row.HtmlDe),
            Column<Row>.Text("html_en", row => row.Row.HtmlEn),
            Column<Row>.Text("signature", row => row.Row.Signature),
        ],
        streamColumn: null,
        key: ["tenant_id", "id"]);

    public static Projection Projection { get; } = new EventProjection<ReleaseEvent, Row>(Name, version: 1, Table, ReleaseEvent.StreamType, Rows);

    private static IEnumerable<Row> Rows(Recorded<ReleaseEvent> recorded) => recorded.Event is not ReleaseEvent.ReleasePublished published ? [] :
    [
        new(recorded.Stream.Tenant, new CouncilRelease(
            published.ReleaseId, recorded.Position, published.Schema, published.Table, published.Period, recorded.RecordedAt,
            Text(published, ReleaseFormat.Json), Text(published, ReleaseFormat.Csv), Text(published, ReleaseFormat.HtmlDe), Text(published, ReleaseFormat.HtmlEn), published.Signature)),
    ];

    private static string Text(ReleaseEvent.ReleasePublished published, ReleaseFormat format) =>
        published.Documents.FirstOrDefault(document => document.Format == format)?.Text ?? "";
}
