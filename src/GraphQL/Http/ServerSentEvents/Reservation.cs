using System.Buffers.Text;
using System.Security.Cryptography;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Http.ServerSentEvents;

/// <summary>A caller's stream for the answers to all its operations: reserved first, opened once, over when the client leaves it.</summary>
internal sealed class Reservation(string? caller, StreamingOptions options, StreamCount.Place place) : IDisposable
{
    private readonly TaskCompletionSource<StreamedBody> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _over = new();
    private int _taken;

    /// <summary>Only who knows it and is the same caller may use the stream.</summary>
    public string Token { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public string? Caller { get; } = caller;

    public ActiveOperations Operations { get; } = new(options.MaxOperations);

    public CancellationToken Over => _over.Token;

    /// <summary>The stream, as soon as it is open.</summary>
    public Task<StreamedBody> Body => _opened.Task;

    /// <returns>False when it is open, or was.</returns>
    public bool TakeOnce() => Interlocked.Exchange(ref _taken, 1) == 0;

    public void Open(StreamedBody body) => _opened.TrySetResult(body);

    public void End() => _ = _over.CancelAsync();

    /// <summary>Ends all operations and gives the place free.</summary>
    public async Task Leave()
    {
        End();
        _opened.TrySetCanceled();
        await Operations.Close();
        place.Dispose();
    }

    public void Dispose() => End();
}
