using System.Globalization;

namespace Casework.Api.AuditActs;

/// <summary>
/// An act's place among all: by when it was recorded, which the database's clock says of both logs and never backwards; in the same millisecond
/// the log comes later than the read log, and each is in its own order.
/// </summary>
/// <param name="Number">Its position in the log, or its number in the read log.</param>
internal readonly record struct ActPlace(DateTimeOffset At, bool IsRead, long Number)
{
    private const char OfTheLog = 'e';
    private const char OfTheReadLog = 'r';

    /// <summary>The first instant after it.</summary>
    public DateTimeOffset After => At.AddMilliseconds(1);

    public string Cursor => string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}{(IsRead ? OfTheReadLog : OfTheLog)}{Number}");

    /// <returns>Null when the text is no cursor of this connection.</returns>
    public static ActPlace? Read(string cursor)
    {
        var letter = cursor.IndexOfAny([OfTheLog, OfTheReadLog]);
        return letter > 0
            && long.TryParse(cursor.AsSpan(0, letter), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() - 1
            && long.TryParse(cursor.AsSpan(letter + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(DateTimeOffset.FromUnixTimeMilliseconds(at), cursor[letter] == OfTheReadLog, number)
                : null;
    }
}
