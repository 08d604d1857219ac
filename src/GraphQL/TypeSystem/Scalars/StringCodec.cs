using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <seealso href="https://spec.graphql.org/September2025/#sec-String"/>
internal sealed class StringCodec : ScalarCodec
{
    public override Type ClrType => typeof(string);

    public override object ParseValue(JsonElement value) =>
        JsonText.Of(value) ?? throw NotString(Shown.Of(value));

    public override object ParseLiteral(Value literal) =>
        literal is StringValue text ? text.Value : throw NotString(Shown.Of(literal));

    public override LeafWriter? WriterFor(Type clrType) =>
        clrType == typeof(string) ? LeafWriter.Of<string>(static (writer, value) => writer.String(value)) : null;

    private static ScalarCoercionException NotString(string value) => new($"String cannot represent a non string value: {value}");
}
