namespace Casework.EventStore.Tests.Simulating;

internal sealed class NodeCrashedException() : Exception("The node crashed.");
