namespace Casework.EventStore;

/// <summary>The first column of <c>casework.append_batch</c>.</summary>
internal enum AppendStatus
{
    Appended = 0,
    Repeated = 1,
    Stale = 2,
    IdReused = 3,
}
