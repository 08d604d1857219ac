namespace Casework.EventStore.Tests.Tickets;

public readonly record struct Personal<T>(T? Value)
{
    public Guid? Subject { get; init; }

    public bool IsErased { get; init; }

    public static Personal<T> Erased { get; } = new() { IsErased = true };

    public static implicit operator Personal<T>(T value) => new(value);
}
