namespace Casework.EventStore;

internal sealed record EventType(string Name, Type ClrType, string DotnetName, int Shape);
