namespace Casework.EventStore.Tests.Simulating;

internal enum Outcome
{
    Unknown,
    Ok,
    Failed,
}
