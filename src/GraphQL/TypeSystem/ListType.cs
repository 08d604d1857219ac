namespace Casework.GraphQL.TypeSystem;

/// <seealso href="https://spec.graphql.org/September2025/#sec-List"/>
public sealed class ListType : SchemaType
{
    internal ListType(SchemaType itemType) => ItemType = itemType;

    public SchemaType ItemType { get; }
    public override NamedType Named => ItemType.Named;
    public override string ToString() => $"[{ItemType}]";
}
