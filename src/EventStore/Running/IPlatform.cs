namespace Casework.EventStore.Running;

/// <summary>
/// What a log runs on: the way to its database, the clock, the threads. The real one, or one in which a seed decides what comes
/// next and what breaks, so that the code above it is tried in orders that no load would bring about.
/// </summary>
internal interface IPlatform
{
    public TimeProvider Time { get; }

    /// <summary>Begins work that goes on beside the caller.</summary>
    public Task Start(Func<Task> work);

    /// <summary>One exchange with the database.</summary>
    public Task<T> RoundTrip<T>(Func<Task<T>> exchange);
}
