namespace Casework.GraphQL.TypeSystem;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public sealed class ObjectType : FieldsType
{
    internal ObjectType(string name) : base(name) { }
}
