using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>An object type with its CLR type and the code of its fields.</summary>
internal sealed class BoundObject(ObjectType type, Type? clrType, IReadOnlyDictionary<string, BoundField> fields)
{
    public ObjectType Type { get; } = type;

    /// <summary>Null for a type without objects of its own, such as Query.</summary>
    public Type? ClrType { get; } = clrType;

    public IReadOnlyDictionary<string, BoundField> Fields { get; } = fields;

    /// <summary>Whether the host is told which of its objects are in an answer.</summary>
    public bool IsAccounted { get; init; }

    public BoundField Field(string name) => Fields[name];
}
