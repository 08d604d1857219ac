using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Http.WebSockets;

/// <summary>
/// Sends messages one after the other. Nothing queues up: who sends waits for its turn, so that a client that reads slowly slows
/// down the sources of what it reads; one that does not read in time is cut off.
/// </summary>
internal sealed class SocketOutbox(WebSocket socket, StreamingOptions options) : IDisposable
{
    private const int LongestReason = 123;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _patience = new();
    private bool _closed;

    /// <param name="isWanted">Asked when the turn has come: what a client has said it does not want any more is not sent.</param>
    public async ValueTask Send(
        ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> after, Func<bool>? isWanted, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        var length = before.Length + payload.Length + after.Length;
        var message = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (_closed || isWanted?.Invoke() == false)
                return;
            before.CopyTo(message);
            payload.CopyTo(message.AsMemory(before.Length));
            after.CopyTo(message.AsMemory(before.Length + payload.Length));
            _patience.CancelAfter(options.ReaderPatience);
            // A cancelled send would leave half a message behind, and so aborts the socket: right for a client that does not read, and for nothing else.
            await socket.SendAsync(message.AsMemory(0, length), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);
            _patience.CancelAfter(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(message);
            _turn.Release();
        }
    }

    public ValueTask Send(ReadOnlyMemory<byte> message, CancellationToken cancel) => Send(message, default, default, isWanted: null, cancel);

    /// <summary>Says why the socket is closed, after which nothing is sent. A client that does not let us say so is cut off.</summary>
    public async Task Close(int code, string reason)
    {
        if (!await _turn.WaitAsync(options.CloseTimeout))
        {
            socket.Abort();
            return;
        }

        try
        {
            if (_closed || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
                return;
            _closed = true;
            _patience.CancelAfter(options.CloseTimeout);
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, Short(reason), _patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _patience.Dispose();
        _turn.Dispose();
    }

    /// <summary>A close frame has room for 123 bytes (RFC 6455, section 5.5).</summary>
    private static string Short(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > LongestReason)
            reason = reason[..^1];
        return reason;
    }
}
