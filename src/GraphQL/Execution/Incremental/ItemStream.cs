namespace Casework.GraphQL.Execution.Incremental;

/// <summary>A streamed list whose first items were answered already.</summary>
internal sealed class ItemStream(PlanField field, StreamRest rest, object[] path, int nextIndex)
{
    public PlanField Field { get; } = field;
    public StreamRest Rest { get; } = rest;
    public object[] Path { get; } = path;
    public int NextIndex { get; set; } = nextIndex;
    public string? Id { get; set; }
}
