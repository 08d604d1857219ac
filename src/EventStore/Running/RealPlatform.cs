namespace Casework.EventStore.Running;

internal sealed class RealPlatform : IPlatform
{
    public static RealPlatform Instance { get; } = new();

    public TimeProvider Time => TimeProvider.System;

    public Task Start(Func<Task> work) => Task.Run(work);

    public Task<T> RoundTrip<T>(Func<Task<T>> exchange) => exchange();
}
