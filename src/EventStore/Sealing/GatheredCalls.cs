namespace Casework.EventStore;

/// <summary>Calls that callers share: while one is on its way, what is asked meanwhile gathers for the next.</summary>
internal sealed class GatheredCalls<TAsked, TAnswer>(Func<IReadOnlyList<TAsked>, Task<TAnswer>> call)
{
    private readonly Lock _gathering = new();
    private Gathered? _next;
    private bool _isCalling;

    /// <returns>The answer to all that was asked together; a call that fails, fails for all of them.</returns>
    public Task<TAnswer> Ask(IReadOnlyCollection<TAsked> asked, CancellationToken cancel)
    {
        Gathered gathered;
        bool isFirst;
        lock (_gathering)
        {
            gathered = _next ??= new Gathered();
            gathered.Asked.AddRange(asked);
            isFirst = !_isCalling;
            _isCalling = true;
        }

        // What many wait for belongs to nobody's trace.
        if (isFirst)
            ThreadPool.UnsafeQueueUserWorkItem(static calls => _ = calls.CallUntilNoneIsLeft(), this, preferLocal: false);
        return gathered.Answer.Task.WaitAsync(cancel);
    }

    private async Task CallUntilNoneIsLeft()
    {
        while (Take() is { } gathered)
        {
            try
            {
                gathered.Answer.SetResult(await call(gathered.Asked));
            }
            catch (Exception failure)
            {
                gathered.Answer.SetException(failure);
            }
        }
    }

    private Gathered? Take()
    {
        lock (_gathering)
        {
            var taken = _next;
            (_next, _isCalling) = (null, taken is not null);
            return taken;
        }
    }

    private sealed class Gathered
    {
        public List<TAsked> Asked { get; } = [];

        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
