namespace Casework.EventStore.Projecting;

/// <summary>Another node leads the projection, or somebody moved, paused or rebuilt it. Nothing was written.</summary>
internal sealed class ProjectionFencedException(string projection, Exception inner)
    : Exception($"Projection {projection} is led by another, or was moved or stopped.", inner)
{
    /// <summary>What casework.move_checkpoint raises.</summary>
    public const string SqlState = "CW002";
}
