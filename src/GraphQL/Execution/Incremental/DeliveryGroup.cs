namespace Casework.GraphQL.Execution.Incremental;

/// <summary>One use of @defer at one object of the response: what the client knows as one pending part.</summary>
internal sealed class DeliveryGroup(DeferUsage usage, object[] path, DeliveryGroup? parent)
{
    public DeferUsage Usage { get; } = usage;
    public object[] Path { get; } = path;

    /// <summary>The group that is completed before this one is pending.</summary>
    public DeliveryGroup? Parent { get; } = parent;

    public List<DeliveryGroup> Children { get; } = [];
    public List<DeferredPart> Parts { get; } = [];

    /// <summary>Parts without a result.</summary>
    public int Waiting { get; set; }

    /// <summary>Set while the group is pending.</summary>
    public string? Id { get; set; }

    public bool IsOpen { get; set; }
    public bool IsPending => IsOpen && Id is not null;
    public bool IsEmpty => Parts.TrueForAll(part => part.IsDelivered);
}
