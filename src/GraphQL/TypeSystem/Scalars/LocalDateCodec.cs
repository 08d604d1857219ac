using System.Globalization;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>A calendar date without a time zone.</summary>
internal sealed class LocalDateCodec() : TextCodec<DateOnly>("LocalDate", "a date such as \"2025-03-01\"")
{
    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public override LeafWriter? WriterFor(Type clrType) =>
        clrType == typeof(DateOnly) ? LeafWriter.Of<DateOnly>(static (writer, value) => writer.Day(value)) : null;
}
