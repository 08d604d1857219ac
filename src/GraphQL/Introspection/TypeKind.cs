namespace Casework.GraphQL.Introspection;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-Kinds"/>
internal static class TypeKind
{
    public static string Of(TypeSystem.SchemaType type) => type switch
    {
        TypeSystem.ScalarType => "SCALAR",
        TypeSystem.ObjectType => "OBJECT",
        TypeSystem.InterfaceType => "INTERFACE",
        TypeSystem.UnionType => "UNION",
        TypeSystem.EnumType => "ENUM",
        TypeSystem.InputObjectType => "INPUT_OBJECT",
        TypeSystem.ListType => "LIST",
        _ => "NON_NULL",
    };
}
