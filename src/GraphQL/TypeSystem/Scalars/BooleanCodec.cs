using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean"/>
internal sealed class BooleanCodec : ScalarCodec
{
    public override Type ClrType => typeof(bool);

    public override object ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw NotBoolean(Shown.Of(value)),
    };

    public override object ParseLiteral(Value literal) =>
        literal is BooleanValue truth ? truth.Value : throw NotBoolean(Shown.Of(literal));

    public override LeafWriter? WriterFor(Type clrType) =>
        clrType == typeof(bool) ? LeafWriter.Of<bool>(static (writer, value) => writer.Boolean(value)) : null;

    private static ScalarCoercionException NotBoolean(string value) => new($"Boolean cannot represent a non boolean value: {value}");
}
