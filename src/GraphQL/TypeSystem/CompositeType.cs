namespace Casework.GraphQL.TypeSystem;

/// <summary>A type that takes a selection set: object, interface or union.</summary>
public abstract class CompositeType : NamedType
{
    private protected CompositeType(string name) : base(name) { }

    /// <summary>The field of that name, or null; a union has none. __typename, __schema and __type are not listed here: ask <see cref="Schema.Field"/>.</summary>
    public abstract OutputField? Field(string name);
}
