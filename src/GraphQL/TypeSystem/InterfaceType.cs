namespace Casework.GraphQL.TypeSystem;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Interfaces"/>
public sealed class InterfaceType : FieldsType
{
    internal InterfaceType(string name) : base(name) { }
}
