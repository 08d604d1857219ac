using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>A directive a schema knows.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
public sealed class SchemaDirective
{
    internal SchemaDirective(string name) => Name = name;

    public string Name { get; }
    public string? Description { get; internal init; }
    public IReadOnlyList<InputValue> Arguments { get; internal set; } = [];
    public bool IsRepeatable { get; internal init; }

    /// <summary>Names of directive locations, such as FIELD_DEFINITION.</summary>
    public IReadOnlyList<string> Locations { get; internal init; } = [];

    public Location? Location { get; internal init; }

    /// <summary>Whether the specification brings the directive.</summary>
    public bool IsBuiltIn { get; internal init; }

    public InputValue? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }

    public override string ToString() => $"@{Name}";
}
