using System.Buffers;
using System.Net.WebSockets;

namespace Casework.GraphQL.Http.WebSockets;

/// <summary>Puts a client's messages together from their frames. An idle socket keeps a small buffer only.</summary>
internal sealed class SocketInbox(WebSocket socket, int maxBytes) : IDisposable
{
    private const int IdleBytes = 1024;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(IdleBytes);

    /// <returns>A message of text; or none and why not: null when the client has closed the socket.</returns>
    public async ValueTask<(byte[]? Text, string? Problem)> Receive()
    {
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close)
                return (null, null);
            if (received.MessageType == WebSocketMessageType.Binary)
                return (null, "Binary messages are not understood.");
            length += received.Count;
            if (length > maxBytes)
                return (null, $"The message is larger than {maxBytes} bytes.");
            if (received.EndOfMessage)
            {
                var text = _buffer.AsSpan(0, length).ToArray();
                Resize(IdleBytes, 0);
                return (text, null);
            }

            if (length == _buffer.Length)
                Resize(length * 2, length);
        }
    }

    /// <summary>Reads on, without a look at what comes, until the client closes.</summary>
    public async Task Drain()
    {
        while ((await socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
        {
            // What a client sends after it was told that the socket is closing is of no interest.
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Resize(int wanted, int kept)
    {
        if (_buffer.Length >= wanted && _buffer.Length <= wanted * 2)
            return;
        var other = ArrayPool<byte>.Shared.Rent(wanted);
        _buffer.AsSpan(0, kept).CopyTo(other);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = other;
    }
}
