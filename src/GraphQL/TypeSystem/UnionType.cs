namespace Casework.GraphQL.TypeSystem;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions"/>
public sealed class UnionType : CompositeType
{
    internal UnionType(string name) : base(name) { }

    public IReadOnlyList<ObjectType> Members { get; internal set; } = [];

    public override OutputField? Field(string name) => null;
}
