namespace Casework.GraphQL.TypeSystem;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Non-Null"/>
public sealed class NonNullType : SchemaType
{
    internal NonNullType(SchemaType nullable) => Nullable = nullable;

    public override SchemaType Nullable { get; }
    public override NonNullType NonNull => this;
    public override NamedType Named => Nullable.Named;
    public override string ToString() => $"{Nullable}!";
}
