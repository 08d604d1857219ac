using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution.Incremental;

/// <summary>One use of @defer in one selection set.</summary>
internal sealed class DeferUsage(Directive directive, string? label, DeferUsage? parent)
{
    public Directive Directive { get; } = directive;

    /// <summary>For the client to tell parts apart.</summary>
    public string? Label { get; } = label;

    /// <summary>The use it stands in, which it waits for.</summary>
    public DeferUsage? Parent { get; } = parent;

    public bool IsBelow(HashSet<DeferUsage> usages)
    {
        for (var above = Parent; above is not null; above = above.Parent)
        {
            if (usages.Contains(above))
                return true;
        }

        return false;
    }
}
