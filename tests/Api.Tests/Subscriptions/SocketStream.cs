using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Subscriptions;

/// <summary>A subscription over a socket (graphql-transport-ws), one connection.</summary>
internal sealed class SocketStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[16 * 1024];

    private SocketStream() => _socket.Options.AddSubProtocol("graphql-transport-ws");

    public static async Task<SocketStream> Open(HttpClient http, string token, string query, object variables)
    {
        var stream = new SocketStream();
        await stream._socket.ConnectAsync(new UriBuilder(new Uri(http.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await stream.Send(new { type = "connection_init", payload = new { Authorization = $"Bearer {token}" } });
        Assert.Equal("connection_ack", (await stream.Receive()).Text("type"));
        await stream.Send(new { id = "1", type = "subscribe", payload = new { query, variables } });
        // Subscribing has no answer of its own; a pong comes after it was read.
        await stream.Send(new { type = "ping" });
        Assert.Equal("pong", (await stream.Receive()).Text("type"));
        return stream;
    }

    public async Task<JsonElement> Receive()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(), patience.Token);
            var message = JsonDocument.Parse(Encoding.UTF8.GetString(_buffer, 0, received.Count)).RootElement;
            if (message.Text("type") != "ping")
                return message;
        }
    }

    /// <summary>Whether the server closes it in time.</summary>
    public async Task<bool> Closes(TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        while (_socket.State == WebSocketState.Open && (await _socket.ReceiveAsync(_buffer.AsMemory(), patience.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        return _socket.CloseStatus is not null;
    }

    public void Dispose() => _socket.Dispose();

    private Task Send(object message) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
