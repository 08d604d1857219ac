namespace Casework.EventStore;

/// <summary>Which events of the log are wanted.</summary>
/// <param name="Tenant">One tenant's events; null for all.</param>
/// <param name="StoredNames">Only events stored under these names; null for all.</param>
/// <param name="Stream">One stream's events; null for all.</param>
public sealed record LogFilter(string? Tenant = null, IReadOnlyCollection<string>? StoredNames = null, Guid? Stream = null)
{
    public static LogFilter Everything { get; } = new();
}
