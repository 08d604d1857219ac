using Casework.Domain.Pathways.Lifecycle;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schema;

/// <summary>Uuids of facts that the schema shows as global ids.</summary>
internal sealed class ClosedFields
{
    public static string? DuplicateOf([Parent] LifecycleEvent.Closed fact) => fact.DuplicateOf is { } id ? GlobalId.Of("Pathway", id) : null;
}
