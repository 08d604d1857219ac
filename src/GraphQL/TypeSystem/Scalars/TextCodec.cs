using System.Text.Json;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>A scalar whose values are strings of a fixed form.</summary>
internal abstract class TextCodec<T>(string name, string form) : ScalarCodec where T : notnull
{
    public sealed override Type ClrType => typeof(T);

    public sealed override object ParseValue(JsonElement value) =>
        JsonText.Of(value) is { } text && TryParse(text, out var parsed) ? parsed : throw Refused(Shown.Of(value));

    public sealed override object ParseLiteral(Value literal) =>
        literal is StringValue text && TryParse(text.Value, out var parsed) ? parsed : throw Refused(Shown.Of(literal));

    protected abstract bool TryParse(string text, out T value);

    private ScalarCoercionException Refused(string value) => new($"{name} cannot represent value: {value}. Expected {form}.");
}
