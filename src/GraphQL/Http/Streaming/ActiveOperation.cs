namespace Casework.GraphQL.Http.Streaming;

/// <summary>One operation of a socket or a reserved stream: active until either side says that it is over.</summary>
internal sealed class ActiveOperation(string id) : IDisposable
{
    // Not disposed: it has no timer, and its end may be told while it is being left.
    private readonly CancellationTokenSource _end = new();

    public string Id { get; } = id;

    public CancellationToken Ended => _end.Token;

    /// <summary>Done when nothing of it runs any more.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    public bool IsActive() => !_end.IsCancellationRequested;

    /// <summary>Lets others go on while what listens for the end comes to it.</summary>
    public void End() => _ = _end.CancelAsync();

    public void Dispose() => End();
}
