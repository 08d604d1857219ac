using System.Globalization;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>A point in time: ISO 8601 with an offset, three decimals of a second in results.</summary>
internal sealed class DateTimeCodec() : TextCodec<DateTimeOffset>(
    "DateTime", "ISO 8601 with an offset such as \"2025-03-01T09:30:00.000Z\"")
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        return HasOffset(text) && !text.Contains(".Z", StringComparison.Ordinal) && !text.Contains(".+", StringComparison.Ordinal)
            && !text.Contains(".-", StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public override LeafWriter? WriterFor(Type clrType)
    {
        if (clrType == typeof(DateTimeOffset))
            return LeafWriter.Of<DateTimeOffset>(Write);
        return clrType == typeof(DateTime) ? LeafWriter.Of<DateTime>(Write) : null;
    }

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private static void Write(ResponseWriter writer, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
            writer.Instant(value.UtcDateTime);
        else
            writer.Formatted(value, "yyyy-MM-ddTHH:mm:ss.fffzzz");
    }

    private static void Write(ResponseWriter writer, DateTime value)
    {
        if (value.Kind == DateTimeKind.Unspecified)
            throw new ScalarCoercionException("DateTime cannot represent a local time without an offset.");
        Write(writer, new DateTimeOffset(value));
    }
}
