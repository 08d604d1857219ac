using System.Globalization;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>Exact decimal numbers of up to 28 digits, written as JSON numbers.</summary>
internal sealed class DecimalCodec : ScalarCodec
{
    public override Type ClrType => typeof(decimal);

    public override object ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw NotDecimal(Shown.Of(value));

    public override object ParseLiteral(Value literal)
    {
        var text = literal switch
        {
            FloatValue real => real.Value,
            IntValue integer => integer.Value,
            _ => throw NotDecimal(Shown.Of(literal)),
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw NotDecimal(text);
    }

    public override LeafWriter? WriterFor(Type clrType)
    {
        if (clrType == typeof(decimal))
            return LeafWriter.Of<decimal>(static (writer, value) => writer.Number(value));
        if (clrType == typeof(long))
            return LeafWriter.Of<long>(static (writer, value) => writer.Number(value));
        return clrType == typeof(int) ? LeafWriter.Of<int>(static (writer, value) => writer.Number(value)) : null;
    }

    private static ScalarCoercionException NotDecimal(string value) => new($"Decimal cannot represent value: {value}");
}
