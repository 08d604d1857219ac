using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Incremental;

namespace Casework.GraphQL.Execution;

/// <summary>The fields selected on one object type at one place of an operation.</summary>
internal sealed class PlanObject(BoundObject bound, PlanField[] fields, int ordinal, DeferUsage[] deferUsages, PlanDeferred[] deferred)
{
    public PlanObject(BoundObject bound, PlanField[] fields, int ordinal)
        : this(bound, fields, ordinal, [], []) { }

    public BoundObject Bound { get; } = bound;
    public PlanField[] Fields { get; } = fields;
    public PlanField[] StoredFields { get; } = Array.FindAll(fields, field => field.Kind == PlanFieldKind.Stored);

    /// <summary>The fields and those answered in later parts.</summary>
    public PlanField[] Selected { get; } = deferred.Length == 0 ? fields : [.. fields, .. deferred.SelectMany(part => part.Object.Fields)];

    /// <summary>The uses of @defer that begin here.</summary>
    public DeferUsage[] DeferUsages { get; } = deferUsages;

    /// <summary>What is answered in later parts, of uses that begin here or above.</summary>
    public PlanDeferred[] Deferred { get; } = deferred;

    /// <summary>Whether anything about it is deferred.</summary>
    public bool IsSplit { get; } = deferUsages.Length > 0 || deferred.Length > 0;

    /// <summary>Its place among the possible types of its selection.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Whether the host is told of the object.</summary>
    public bool IsAccounted => Bound.IsAccounted;

    /// <summary>What all that is selected of it and below it says about it, in whichever part it is answered.</summary>
    public int Marks { get; } = MarksOf(fields) | MarksOf(deferred.SelectMany(part => part.Object.Fields));

    public bool HasStored => StoredFields.Length > 0;

    private static int MarksOf(IEnumerable<PlanField> fields) => fields.Aggregate(0, (marks, field) => marks | field.Marks);
}
