using System.Globalization;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
internal sealed class FloatCodec : ScalarCodec
{
    public override Type ClrType => typeof(double);

    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number || !double.IsFinite(value.GetDouble()))
            throw NotNumeric(Shown.Of(value));
        return value.GetDouble();
    }

    public override object ParseLiteral(Value literal)
    {
        var text = literal switch
        {
            FloatValue real => real.Value,
            IntValue integer => integer.Value,
            _ => throw NotNumeric(Shown.Of(literal)),
        };
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw NotNumeric(text);
    }

    public override LeafWriter? WriterFor(Type clrType)
    {
        if (clrType == typeof(double))
            return LeafWriter.Of<double>(Write);
        if (clrType == typeof(float))
            return LeafWriter.Of<float>(static (writer, value) => Write(writer, double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));
        if (clrType == typeof(decimal))
            return LeafWriter.Of<decimal>(static (writer, value) => writer.Number(value));
        return clrType == typeof(int) ? LeafWriter.Of<int>(static (writer, value) => writer.Number(value)) : null;
    }

    private static void Write(ResponseWriter writer, double value)
    {
        if (!double.IsFinite(value))
            throw NotNumeric(value.ToString(CultureInfo.InvariantCulture));
        writer.Number(value);
    }

    private static ScalarCoercionException NotNumeric(string value) => new($"Float cannot represent non numeric value: {value}");
}
