namespace Casework.EventStore;

/// <summary>Somebody's keys were destroyed.</summary>
/// <param name="At">By the database's clock.</param>
public readonly record struct DestroyedKeys(string Tenant, Guid Subject, DateTimeOffset At);
