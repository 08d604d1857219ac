using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>A field of an object or interface type.</summary>
public sealed class OutputField
{
    internal OutputField(string name) => Name = name;

    public string Name { get; }
    public SchemaType Type { get; internal set; } = null!;

    /// <summary>In the order of the SDL; <see cref="InputValue.Ordinal"/> is the index here.</summary>
    public IReadOnlyList<InputValue> Arguments { get; internal set; } = [];

    public string? Description { get; internal init; }
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal set; } = [];
    public Location? Location { get; internal init; }

    /// <summary>The reason, or null when it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The type that has the field; null for __typename, __schema and __type.</summary>
    public FieldsType? DeclaringType { get; internal set; }

    /// <summary>Schema coordinate, such as Query.pathways.</summary>
    public string Coordinate => DeclaringType is null ? Name : $"{DeclaringType.Name}.{Name}";

    public InputValue? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }

    public override string ToString() => Coordinate;
}
