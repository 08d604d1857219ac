namespace Casework.EventStore;

/// <summary>A command waiting for its batch.</summary>
internal sealed class PendingAppend(EncodedAppend append, CancellationToken cancelled)
{
    private readonly TaskCompletionSource<AppendOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EncodedAppend Append { get; } = append;

    public Task<AppendOutcome> Outcome => _outcome.Task;

    /// <summary>The caller has gone before the command was sent.</summary>
    public bool IsAbandoned => cancelled.IsCancellationRequested;

    public void Complete(AppendOutcome outcome) => _outcome.TrySetResult(outcome);

    public void Fail(Exception reason) => _outcome.TrySetException(reason);

    public void Abandon() => _outcome.TrySetCanceled(cancelled);
}
