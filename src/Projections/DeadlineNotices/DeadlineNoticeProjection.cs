using Casework.Domain.Notices;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.DeadlineNotice>;

namespace Casework.Projections;

/// <summary>Events to notices, one row for each that was given.</summary>
public static class DeadlineNoticeProjection
{
    public const string Name = "DeadlineNotices";

    private static readonly Table<Row> Table = new(
        "deadline_notices",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Int("level", row => (int)row.Row.Level),
            Column<Row>.Int("reason", row => (int)row.Row.Reason),
            Column<Row>.Text("addressee", row => row.Row.Addressee),
            Column<Row>.Text("in_place_of", row => row.Row.InPlaceOf),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Int("stage", row => (int)row.Row.Stage),
            Column<Row>.Int("kind", row => (int)row.Row.Kind),
            Column<Row>.Uuid("about_id", row => row.Row.AboutId),
            Column<Row>.Date("due_on", row => row.Row.DueOn),
            Column<Row>.Timestamp("given_at", row => row.Row.GivenAt),
            Column<Row>.Timestamp("acknowledged_at", row => row.Row.AcknowledgedAt),
            Column<Row>.Text("acknowledged_by", row => row.Row.AcknowledgedBy),
        ],
        streamColumn: "id",
        key: ["tenant_id", "id"]);

    public static Projection Projection { get; } = new StreamProjection<Notice, NoticeEvent, Row>(
        Name,
        version: 1,
        Table,
        Notices.Aggregate,
        (stream, notice) => Line(stream.Id, notice.State) is { } line ? [new Row(stream.Tenant, line)] : [])
    { ParksByStream = true };

    /// <returns>Null for one that was not given.</returns>
    public static DeadlineNotice? Line(Guid id, Notice notice) => notice.Given is not { } given ? null : new(
        id,
        given.Level,
        given.Reason,
        given.Addressee,
        given.InPlaceOf,
        given.PathwayId,
        given.Stage,
        given.Kind,
        given.AboutId,
        given.DueOn,
        notice.GivenAt!.Value,
        notice.AcknowledgedAt,
        notice.AcknowledgedBy);
}
