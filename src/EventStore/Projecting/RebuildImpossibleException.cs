namespace Casework.EventStore.Projecting;

/// <summary>A rebuild was not begun; the living table is as it was.</summary>
public sealed class RebuildImpossibleException(string projection, string reason)
    : Exception($"{projection} cannot be rebuilt: {reason}")
{
    public string Projection { get; } = projection;
}
