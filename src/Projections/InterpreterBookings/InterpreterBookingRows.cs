using Casework.Domain.Pathways.Interpreting;
using Casework.Projections.Questions;

namespace Casework.Projections;

/// <summary>The bookings of interpreters of a municipality that are shown on a day.</summary>
public sealed class InterpreterBookingRows(PageReader pages)
{
    // Whether an interpreter is in two places is asked when it is looked at: it changes with bookings of other people.
    private const string IsOverlapping = """
        (r.status = 1 and exists (
          select from casework.interpreter_bookings o
           where o.tenant_id = r.tenant_id and o.interpreter = r.interpreter and o.status = 1 and o.id <> r.id
             and o.starts_at < r.ends_at and o.ends_at > r.starts_at))
        """;

    private static readonly Property<Guid> Id = Property.Id("id", "r.id");
    private static readonly Property<Guid> PathwayId = Property.Id("pathwayId", "r.pathway_id");
    private static readonly Property<Guid> BookingId = Property.Id("bookingId", "r.booking_id");
    private static readonly Property<string> Language = Property.Text("language", "r.language");
    private static readonly Property<InterpreterQualification> Qualification = Property.Code<InterpreterQualification>("qualification", "r.qualification");
    private static readonly Property<InterpretingMode> Mode = Property.Code<InterpretingMode>("mode", "r.mode");
    private static readonly Property<InterpreterGender> Gender = Property.Code<InterpreterGender>("gender", "r.gender");
    private static readonly Property<BookingStatus> Status = Property.Code<BookingStatus>("status", "r.status");
    private static readonly Property<DateTimeOffset> StartsAt = Property.Instant("startsAt", "r.starts_at");
    private static readonly Property<DateTimeOffset> EndsAt = Property.Instant("endsAt", "r.ends_at");
    private static readonly Property<DateOnly> StartsOn = Property.Day("startsOn", "r.starts_on");
    private static readonly Property<DateOnly> RequestedOn = Property.Day("requestedOn", "r.requested_on");
    private static readonly Property<string> Interpreter = Property.Text("interpreter", "r.interpreter", nullable: true);
    private static readonly Property<InterpretingSide> MissedBy = Property.Code<InterpretingSide>("missedBy", "r.missed_by", nullable: true);
    private static readonly Property<DateOnly> ShownUntil = Property.Day("shownUntil", "r.shown_until", nullable: true);
    private static readonly Property<bool> Overlapping = Property.Flag("overlapping", IsOverlapping);

    /// <summary>What can be asked.</summary>
    public static ReadModel<BookedInterpreter> Model { get; } = new(
        "interpreterBookings",
        "casework.interpreter_bookings",
        Id,
        [Id, PathwayId, BookingId, Language, Qualification, Mode, Gender, Status, StartsAt, EndsAt, StartsOn, RequestedOn, Interpreter, MissedBy, ShownUntil, Overlapping],
        fields => new BookedInterpreter(
            fields.Get(Id),
            fields.Get(PathwayId),
            fields.Get(BookingId),
            fields.Get(Language)!,
            fields.Get(Qualification),
            fields.Get(Mode),
            fields.Get(Gender),
            fields.Get(Status),
            fields.Get(StartsAt),
            fields.Get(EndsAt),
            fields.Get(StartsOn),
            fields.Get(RequestedOn),
            fields.Get(Interpreter),
            fields.Maybe(MissedBy),
            fields.Maybe(ShownUntil))
        { Overlapping = fields.Get(Overlapping) });

    /// <summary>A page of those that are shown on a day; without an order by id.</summary>
    public Task<Page<BookedInterpreter>> Page(string tenant, DateOnly day, PageRequest request, CancellationToken cancel) =>
        pages.Page(Model, tenant, request with { Where = Filter.Both(new Filter.Condition(ShownUntil.Name, Operator.Gte, day), request.Where) }, cancel);
}
