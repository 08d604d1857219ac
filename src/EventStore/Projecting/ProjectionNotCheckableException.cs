namespace Casework.EventStore.Projecting;

/// <summary>A projection's rows cannot be compared with the log now.</summary>
public sealed class ProjectionNotCheckableException(string projection, string reason)
    : Exception($"{projection} cannot be checked: {reason}")
{
    public string Projection { get; } = projection;
}
