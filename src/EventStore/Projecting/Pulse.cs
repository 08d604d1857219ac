namespace Casework.EventStore.Projecting;

/// <summary>Wakes everyone who waits, once.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends at the next beat. Taken before looking, so that no beat is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Beat() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits for a beat taken earlier, at most so long. Leaves neither a timer nor a registration behind.</summary>
    public static async Task Wait(Task beat, TimeSpan atMost, CancellationToken cancel) =>
        await beat.WaitAsync(atMost, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
