using System.Collections;

namespace Casework.GraphQL.Execution;

/// <summary>Reads an IAsyncEnumerable one by one. Closes it once, however the reading ends, and never while it is busy.</summary>
internal abstract class AsyncReader
{
    private readonly Lock _lock = new();
    private Task<bool>? _ahead;
    private Action<Exception>? _closing;
    private bool _isMoving;

    /// <summary>What was read last, and its name if it is an event that has one.</summary>
    public abstract (object? Value, string? Id) Current { get; }

    /// <summary>Reads the next item; a source that ignores its token is not waited for once the wait is over.</summary>
    /// <param name="lifetime">Given to the source when it is opened.</param>
    /// <param name="wait">Ends the wait for this item.</param>
    /// <returns>Whether there is one.</returns>
    public ValueTask<bool> Next(CancellationToken lifetime, CancellationToken wait)
    {
        if (_ahead is null)
        {
            var moving = Begin(lifetime);
            if (moving.IsCompleted)
                return moving;
            _ahead = moving.AsTask();
        }

        return Wait(_ahead, wait);
    }

    /// <summary>Reads the next item if that takes no waiting; otherwise <see cref="Next"/> goes on where this began.</summary>
    /// <returns>Null when it takes waiting, or failed.</returns>
    public bool? TryNext(CancellationToken lifetime)
    {
        var moving = Begin(lifetime);
        if (moving.IsCompletedSuccessfully)
            return moving.Result;
        _ahead = moving.AsTask();
        return null;
    }

    /// <summary>Closes the source, at once or, where it is still busy with the next item, as soon as it is not.</summary>
    /// <param name="failed">Told what closing threw.</param>
    public ValueTask Close(Action<Exception> failed)
    {
        lock (_lock)
        {
            if (_closing is not null)
                return default;
            _closing = failed;
            return _isMoving ? default : CloseSource(failed);
        }
    }

    /// <summary>A list that takes the items as they are typed.</summary>
    public abstract IList NewList();

    protected abstract ValueTask<bool> Move(CancellationToken lifetime);

    protected abstract ValueTask Dispose();

    private async ValueTask<bool> Wait(Task<bool> moving, CancellationToken wait)
    {
        var any = await moving.WaitAsync(wait).ConfigureAwait(false);
        _ahead = null;
        return any;
    }

    private async ValueTask<bool> Begin(CancellationToken lifetime)
    {
        lock (_lock)
        {
            if (_closing is not null)
                return false;
            _isMoving = true;
        }

        try
        {
            return await Move(lifetime).ConfigureAwait(false);
        }
        finally
        {
            Action<Exception>? closing;
            lock (_lock)
            {
                _isMoving = false;
                closing = _closing;
            }

            if (closing is not null)
                await CloseSource(closing).ConfigureAwait(false);
        }
    }

    private async ValueTask CloseSource(Action<Exception> failed)
    {
        try
        {
            await Dispose().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            failed(failure);
        }
    }
}

internal sealed class AsyncReader<T>(IAsyncEnumerable<T> source, Func<T, (object? Value, string? Id)> read) : AsyncReader
{
    private IAsyncEnumerator<T>? _items;

    public override (object? Value, string? Id) Current => read(_items!.Current);

    public override IList NewList() => new List<T>();

    protected override ValueTask<bool> Move(CancellationToken lifetime) => (_items ??= source.GetAsyncEnumerator(lifetime)).MoveNextAsync();

    protected override ValueTask Dispose() => _items?.DisposeAsync() ?? default;
}
