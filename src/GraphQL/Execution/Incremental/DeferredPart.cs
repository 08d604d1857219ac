namespace Casework.GraphQL.Execution.Incremental;

/// <summary>Deferred fields of one object, answered once for all the groups that wait for them.</summary>
internal sealed class DeferredPart(PlanDeferred plan, object parent, object[] path, DeliveryGroup[] groups, DeliveryGroup[] scope)
{
    public PlanDeferred Plan { get; } = plan;
    public object Parent { get; } = parent;
    public object[] Path { get; } = path;
    public DeliveryGroup[] Groups { get; } = groups;

    /// <summary>All groups around it.</summary>
    public DeliveryGroup[] Scope { get; } = scope;

    public bool IsStarted { get; set; }
    public bool IsDelivered { get; set; }

    /// <summary>Set when it has been run.</summary>
    public PartResult? Result { get; set; }

    /// <summary>Streams that begin in it.</summary>
    public List<ItemStream> Streams { get; } = [];

    public bool IsWanted => Array.Exists(Groups, group => group.IsOpen);
}
