using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <seealso href="https://spec.graphql.org/September2025/#sec-ID"/>
internal sealed class IdCodec : ScalarCodec
{
    public override Type ClrType => typeof(string);

    public override object ParseValue(JsonElement value)
    {
        if (JsonText.Of(value) is { } text)
            return text;
        var raw = value.GetRawText();
        return value.ValueKind == JsonValueKind.Number && raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? raw
            : throw new ScalarCoercionException($"ID cannot represent value: {Shown.Of(value)}");
    }

    public override object ParseLiteral(Value literal) => literal switch
    {
        StringValue text => text.Value,
        IntValue integer => integer.Value,
        _ => throw new ScalarCoercionException($"ID cannot represent a non-string and non-integer value: {Shown.Of(literal)}"),
    };

    public override LeafWriter? WriterFor(Type clrType)
    {
        if (clrType == typeof(string))
            return LeafWriter.Of<string>(static (writer, value) => writer.String(value));
        if (clrType == typeof(Guid))
            return LeafWriter.Of<Guid>(static (writer, value) => writer.Formatted(value));
        if (clrType == typeof(int))
            return LeafWriter.Of<int>(static (writer, value) => writer.Formatted(value));
        return clrType == typeof(long) ? LeafWriter.Of<long>(static (writer, value) => writer.Formatted(value)) : null;
    }
}
