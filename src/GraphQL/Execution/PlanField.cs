using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Incremental;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution;

/// <summary>One response field of a selection set, its merged selections joined.</summary>
internal sealed class PlanField
{
    private object? _planned;

    public required BoundField Bound { get; init; }

    /// <summary>The first of its merged selections; they have the same arguments.</summary>
    public required Field Node { get; init; }

    public required string ResponseName { get; init; }

    /// <summary>The response name as JSON with the colon after it.</summary>
    public required byte[] Key { get; init; }

    public required PlanFieldKind Kind { get; init; }
    public required SchemaType NullableType { get; init; }
    public required bool IsNonNull { get; init; }
    public required IReadOnlyList<SourceLocation> Locations { get; init; }
    public required string Coordinate { get; init; }

    /// <summary>The arguments as the resolver method takes them.</summary>
    public PlanArguments Arguments { get; init; } = PlanArguments.None;

    public PlanSelection? Selection { get; init; }

    /// <summary>How the list is streamed; null when it is answered at once.</summary>
    public PlanStream? Stream { get; init; }

    /// <summary>Whether its list comes from the method item by item, or goes to the client so.</summary>
    public bool IsItemised => Stream is not null || Bound.Items is not null;

    /// <summary>Index of a stored field's values in the run.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>Null where everyone may read the field.</summary>
    public AccessRule? Access { get; init; }

    /// <summary>The arguments given that have a rule of their own.</summary>
    public GuardedArgument[] GuardedArguments { get; init; } = [];

    /// <summary>Whether there is anything to decide about who may read the field.</summary>
    public bool IsGuarded => AccessSlot >= 0;

    public int AccessSlot { get; init; } = -1;

    /// <summary>What selecting it says about its object, what is selected below it included.</summary>
    public int Marks { get; init; }

    public T Planned<T>(Selection selection, Func<Selection, T> make) where T : class
    {
        if (_planned is T known)
            return known;
        var made = make(selection);
        _planned = made;
        return made;
    }

    /// <summary>The name of the type as JSON, for __typename.</summary>
    public byte[] TypeName { get; init; } = [];
}
