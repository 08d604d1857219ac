using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
internal sealed class IntCodec : ScalarCodec
{
    public override Type ClrType => typeof(int);

    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
            throw NotInteger(Shown.Of(value));
        if (value.TryGetInt32(out var number))
            return number;

        // 1.0 and 1e2 are integers, too.
        var real = value.GetDouble();
        if (double.IsFinite(real) && real != Math.Floor(real))
            throw NotInteger(Shown.Of(value));
        return real is >= int.MinValue and <= int.MaxValue ? (int)real : throw TooBig(Shown.Of(value));
    }

    public override object ParseLiteral(Value literal)
    {
        if (literal is not IntValue integer)
            throw NotInteger(Shown.Of(literal));
        return int.TryParse(integer.Value, out var number) ? number : throw TooBig(integer.Value);
    }

    public override LeafWriter? WriterFor(Type clrType)
    {
        if (clrType == typeof(int))
            return LeafWriter.Of<int>(static (writer, value) => writer.Number(value));
        if (clrType == typeof(short))
            return LeafWriter.Of<short>(static (writer, value) => writer.Number(value));
        if (clrType == typeof(byte))
            return LeafWriter.Of<byte>(static (writer, value) => writer.Number(value));
        return clrType == typeof(ushort) ? LeafWriter.Of<ushort>(static (writer, value) => writer.Number(value)) : null;
    }

    private static ScalarCoercionException NotInteger(string value) => new($"Int cannot represent non-integer value: {value}");

    private static ScalarCoercionException TooBig(string value) => new($"Int cannot represent non 32-bit signed integer value: {value}");
}
