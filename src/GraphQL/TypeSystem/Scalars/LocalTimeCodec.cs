using System.Globalization;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>A time of day without a time zone; fractions of a second only where there are some.</summary>
internal sealed class LocalTimeCodec() : TextCodec<TimeOnly>("LocalTime", "a time of day such as \"09:30:00\"")
{
    protected override bool TryParse(string text, out TimeOnly value)
    {
        value = default;
        return !text.EndsWith('.')
            && TimeOnly.TryParseExact(text, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public override LeafWriter? WriterFor(Type clrType) =>
        clrType == typeof(TimeOnly) ? LeafWriter.Of<TimeOnly>(static (writer, value) => writer.Formatted(value, "HH:mm:ss.FFFFFFF")) : null;
}
