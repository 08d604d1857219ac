using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>64-bit signed integers.</summary>
internal sealed class LongCodec : ScalarCodec
{
    public override Type ClrType => typeof(long);

    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
            throw NotInteger(Shown.Of(value));
        if (value.TryGetInt64(out var number))
            return number;

        // 1.0 and 1e2 are integers, too.
        return value.TryGetDecimal(out var exact) && exact == decimal.Floor(exact) && exact is >= long.MinValue and <= long.MaxValue
            ? (long)exact
            : throw NotInteger(Shown.Of(value));
    }

    public override object ParseLiteral(Value literal) =>
        literal is IntValue integer && long.TryParse(integer.Value, out var number) ? number : throw NotInteger(Shown.Of(literal));

    public override LeafWriter? WriterFor(Type clrType)
    {
        if (clrType == typeof(long))
            return LeafWriter.Of<long>(static (writer, value) => writer.Number(value));
        if (clrType == typeof(uint))
            return LeafWriter.Of<uint>(static (writer, value) => writer.Number(value));
        return clrType == typeof(int) ? LeafWriter.Of<int>(static (writer, value) => writer.Number(value)) : null;
    }

    private static ScalarCoercionException NotInteger(string value) => new($"Long cannot represent non 64-bit signed integer value: {value}");
}
