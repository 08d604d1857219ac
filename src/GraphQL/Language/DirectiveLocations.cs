using System.Collections.Frozen;

namespace Casework.GraphQL.Language;

/// <summary>The places a directive can stand, by the names the specification gives them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#DirectiveLocation"/>
public static class DirectiveLocations
{
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION");
}
