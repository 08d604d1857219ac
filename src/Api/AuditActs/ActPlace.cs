using Casework.Projections.Questions;

namespace Casework.Api.AuditActs;

/// <summary>
/// An act's place among all: by when it was recorded, which the database's clock says of both logs and never backwards; in the same millisecond
/// the log comes later than the read log, and each is in its own order.
/// </summary>
/// <param name="Number">Its position in the log, or its number in the read log.</param>
internal readonly record struct ActPlace(DateTimeOffset At, bool IsRead, long Number)
{
    /// <summary>The first instant after it.</summary>
    public DateTimeOffset After => At.AddMilliseconds(1);

    /// <summary>All of them in a municipality, as cursors.</summary>
    public static NumberedPlaces Of(string municipality, Cursors cursors) => new(cursors, municipality, "auditActs", "recordedAt", "isRead", "number");

    public string Cursor(NumberedPlaces places) => places.Write(At.ToUnixTimeMilliseconds(), IsRead ? 1 : 0, Number);

    /// <exception cref="InvalidCursorException">It is no cursor of these places.</exception>
    public static ActPlace Read(NumberedPlaces places, string cursor) =>
        places.Read(cursor) is [var at, var isRead, var number] ? new(DateTimeOffset.FromUnixTimeMilliseconds(at), isRead == 1, number) : throw new InvalidCursorException();
}
