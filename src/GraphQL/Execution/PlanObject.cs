using Casework.GraphQL.Binding;

namespace Casework.GraphQL.Execution;

/// <summary>The fields selected on one object type at one place of an operation.</summary>
internal sealed class PlanObject(BoundObject bound, PlanField[] fields, int ordinal)
{
    public BoundObject Bound { get; } = bound;
    public PlanField[] Fields { get; } = fields;
    public PlanField[] StoredFields { get; } = Array.FindAll(fields, field => field.Kind == PlanFieldKind.Stored);

    /// <summary>Its place among the possible types of its selection.</summary>
    public int Ordinal { get; } = ordinal;

    public bool HasStored => StoredFields.Length > 0;
}
