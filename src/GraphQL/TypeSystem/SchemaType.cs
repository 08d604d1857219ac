namespace Casework.GraphQL.TypeSystem;

/// <summary>A type of a schema: a named type, or a list or non-null wrapper around one. Wrappers of one type are one instance, so references compare.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
public abstract class SchemaType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    private protected SchemaType() { }

    /// <summary>The type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>This type without a non-null wrapper at the outside.</summary>
    public virtual SchemaType Nullable => this;

    public bool IsNonNull => this is NonNullType;
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;
    public bool IsOutput => Named is not InputObjectType;
    public bool IsLeaf => Nullable is ScalarType or EnumType;

    /// <summary>The list of this type.</summary>
    public ListType List => _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;

    /// <summary>This type without null; itself when it is non-null already.</summary>
    public virtual NonNullType NonNull => _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;
}
