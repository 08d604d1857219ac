using System.Globalization;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.EndToEnd.Everything;

/// <summary>A custom scalar that takes every value, as the reference implementation's do unless told otherwise.</summary>
internal sealed class AnyScalar : ScalarCodec
{
    public override Type ClrType => typeof(object);

    public override object ParseValue(JsonElement value) => Json(value)!;

    public override object ParseLiteral(Value literal) => Literal(literal)!;

    public override LeafWriter? WriterFor(Type clrType) =>
        clrType == typeof(string) ? LeafWriter.Of<string>(static (writer, value) => writer.String(value)) : null;

    private static object? Json(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => value.EnumerateArray().Select(Json).ToArray(),
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(property => property.Name, property => Json(property.Value)),
        _ => null,
    };

    private static object? Literal(Value literal) => literal switch
    {
        BooleanValue truth => truth.Value,
        IntValue number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        FloatValue number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        StringValue text => text.Value,
        EnumValue name => name.Value,
        ListValue list => list.Values.Select(Literal).ToArray(),
        // A name that is there twice is another rule's question.
        ObjectValue fields => fields.Fields.GroupBy(field => field.Name).ToDictionary(group => group.Key, group => Literal(group.First().Value)),
        _ => null,
    };
}
