namespace Casework.EventStore.Projecting;

/// <summary>A rebuild was not begun; the living table is as it was.</summary>
public sealed class RebuildImpossibleException(string projection, string reason, Exception? inner = null)
    : Exception($"{projection} cannot be rebuilt: {reason}", inner)
{
    public string Projection { get; } = projection;
}
