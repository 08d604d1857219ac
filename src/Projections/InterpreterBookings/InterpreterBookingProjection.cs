using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Interpreting;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.BookedInterpreter>;

namespace Casework.Projections;

/// <summary>Events to bookings of interpreters. Those of closed cases are counted and not shown; of cases that are restricted, erased or elsewhere there are none.</summary>
public static class InterpreterBookingProjection
{
    public const string Name = "InterpreterBookings";

    private static readonly Table<Row> Table = new(
        "interpreter_bookings",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Uuid("booking_id", row => row.Row.BookingId),
            Column<Row>.Text("language", row => row.Row.Language),
            Column<Row>.Int("qualification", row => (int)row.Row.Qualification),
            Column<Row>.Int("mode", row => (int)row.Row.Mode),
            Column<Row>.Int("gender", row => (int)row.Row.Gender),
            Column<Row>.Int("status", row => (int)row.Row.Status),
            Column<Row>.Timestamp("starts_at", row => row.Row.StartsAt),
            Column<Row>.Timestamp("ends_at", row => row.Row.EndsAt),
            Column<Row>.Date("starts_on", row => row.Row.StartsOn),
            Column<Row>.Date("requested_on", row => row.Row.RequestedOn),
            Column<Row>.Text("interpreter", row => row.Row.Interpreter),
            Column<Row>.Int("missed_by", row => (int?)row.Row.MissedBy),
            Column<Row>.Date("shown_until", row => row.Row.ShownUntil),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "id"]);

    public static Projection Projection { get; } = Pathways.Rows(
        Name, version: 1, Table, (stream, history) => Bookings(stream.Id, history.State.State));

    public static IEnumerable<BookedInterpreter> Bookings(Guid pathwayId, Pathway pathway) =>
        pathway.CaseFile.Status is not null && CaseStates.Of(pathway) is CaseState.Open or CaseState.Closed
            ? pathway.Bookings.All.Select(booking => Line(pathwayId, booking, CaseStates.Of(pathway) is CaseState.Open))
            : [];

    // The pathway is in the id because callers choose those of bookings.
    private static BookedInterpreter Line(Guid pathwayId, InterpreterBooking booking, bool shown) => new(
        Uuid8.Of($"{pathwayId} {booking.Id}"),
        pathwayId,
        booking.Id,
        booking.Language.ToLowerInvariant(),
        booking.Qualification,
        booking.Mode,
        booking.Gender,
        booking.Status,
        booking.StartsAt,
        booking.EndsAt,
        booking.StartsOn,
        booking.RequestedOn,
        booking.Interpreter,
        booking.MissedBy,
        shown ? booking.ShownUntil : null);
}
