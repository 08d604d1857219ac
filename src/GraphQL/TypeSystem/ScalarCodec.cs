using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>Reads the inputs and writes the results of a scalar type. Refuses with <see cref="ScalarCoercionException"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Input-Coercion"/>
public abstract class ScalarCodec
{
    /// <summary>The CLR type that inputs become.</summary>
    public abstract Type ClrType { get; }

    /// <summary>Reads a variable's value, which is not JSON null.</summary>
    public abstract object ParseValue(JsonElement value);

    /// <summary>Reads a value written in a document, which is neither null nor a variable.</summary>
    public abstract object ParseLiteral(Value literal);

    /// <summary>What writes results of that CLR type, or null when the scalar cannot represent them.</summary>
    public abstract LeafWriter? WriterFor(Type clrType);
}
