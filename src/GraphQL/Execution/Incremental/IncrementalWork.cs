namespace Casework.GraphQL.Execution.Incremental;

/// <summary>What begins while a part of the response is written: groups, the deferred parts they wait for, and streams.</summary>
/// <param name="scope">The groups around what is written.</param>
internal sealed class IncrementalWork(params IReadOnlyList<DeliveryGroup> scope)
{
    private readonly List<DeliveryGroup> _scope = [.. scope];

    public List<DeliveryGroup> Groups { get; } = [];
    public List<DeferredPart> Parts { get; } = [];
    public List<ItemStream> Streams { get; } = [];

    public bool IsNothing => Parts.Count == 0 && Streams.Count == 0;

    /// <summary>Opens the groups that begin at an object.</summary>
    /// <returns>What <see cref="Leave"/> wants.</returns>
    public int Enter(PlanObject plan, object[] path)
    {
        var outer = _scope.Count;
        foreach (var usage in plan.DeferUsages)
            _scope.Add(new DeliveryGroup(usage, path, usage.Parent is null ? null : Find(usage.Parent)));
        return outer;
    }

    /// <summary>Keeps what begins at the object, which was answered.</summary>
    public void Keep(PlanObject plan, object parent, object[] path, int outer)
    {
        Groups.AddRange(_scope.Skip(outer));
        DeliveryGroup[] scope = [.. _scope];
        foreach (var deferred in plan.Deferred)
            Parts.Add(new DeferredPart(deferred, parent, path, Array.ConvertAll(deferred.Usages, Find), scope));
    }

    public void Leave(int outer) => _scope.RemoveRange(outer, _scope.Count - outer);

    /// <summary>Drops what began at or below a place that turned out to be null.</summary>
    public void Forget(object[] path)
    {
        Groups.RemoveAll(group => IsBelow(group.Path, path));
        Parts.RemoveAll(part => IsBelow(part.Path, path));
        Streams.RemoveAll(stream => IsBelow(stream.Path, path));
    }

    private DeliveryGroup Find(DeferUsage usage) => _scope.FindLast(group => group.Usage == usage)!;

    private static bool IsBelow(object[] path, object[] above) => path.AsSpan().StartsWith(above);
}
