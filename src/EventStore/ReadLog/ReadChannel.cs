namespace Casework.EventStore.ReadLog;

/// <summary>By which way content left. Stored as a number that never changes its meaning.</summary>
public enum ReadChannel
{
    Query = 0,
    Mutation = 1,
    Subscription = 2,
    Export = 3,
    Page = 4,
}
