using Casework.GraphQL.Cost;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution;

/// <summary>All that is known about an operation before its variables: made once, shared by requests.</summary>
internal sealed class OperationPlan(
    OperationDefinition operation, PlanObject root, int slots, int accessSlots, bool usesIntrospection, bool isStatic, bool isInParts)
{
    public OperationDefinition Operation { get; } = operation;
    public PlanObject Root { get; } = root;
    public int Slots { get; } = slots;
    public int AccessSlots { get; } = accessSlots;

    /// <summary>Whether it asks __schema or __type.</summary>
    public bool UsesIntrospection { get; } = usesIntrospection;

    /// <summary>Whether the answer depends on nothing but the schema.</summary>
    public bool IsStatic { get; } = isStatic;

    /// <summary>Whether something in it is deferred or streamed.</summary>
    public bool IsInParts { get; } = isInParts;

    /// <summary>The whole answer of a static operation, once it was given.</summary>
    public byte[]? StaticResponse { get; set; }

    /// <summary>What it costs, once somebody has asked.</summary>
    public OperationPrice? Price { get; set; }

    /// <summary>What the arguments given say about everything in the answer.</summary>
    public int ArgumentMarks { get; init; }

    /// <summary>SHA-256 of the document's text, in hexadecimal digits.</summary>
    public string DocumentHash { get; init; } = "";

    /// <summary>Null for an anonymous operation.</summary>
    public string? Name => Operation.Name;
}
