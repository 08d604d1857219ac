using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Casework.GraphQL.Tests.Http;

/// <summary>A client that speaks graphql-transport-ws word by word. Nothing is waited for longer than half a minute.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));

    private SocketClient()
    {
    }

    public WebSocketState State => _socket.State;

    public static async Task<SocketClient> Open(HttpHost host, string? subprotocol = "graphql-transport-ws", string? origin = null)
    {
        var client = new SocketClient();
        if (subprotocol is not null)
            client._socket.Options.AddSubProtocol(subprotocol);
        if (origin is not null)
            client._socket.Options.SetRequestHeader("Origin", origin);
        client._socket.Options.CollectHttpResponseDetails = true;
        await client._socket.ConnectAsync(host.Socket, client._patience.Token);
        return client;
    }

    /// <summary>Opened, and acknowledged as this caller.</summary>
    public static async Task<SocketClient> Connect(HttpHost host, string caller = "ada")
    {
        var client = await Open(host);
        await client.Send($$$"""{"type":"connection_init","payload":{"caller":"{{{caller}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.Receive());
        return client;
    }

    public Task Send(string message, WebSocketMessageType type = WebSocketMessageType.Text) => Send(Encoding.UTF8.GetBytes(message), type);

    public Task Send(byte[] message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(message, type, endOfMessage: true, _patience.Token);

    public Task Subscribe(string id, string query, string? extensions = null) =>
        Send($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":{{{JsonSerializer.Serialize(query)}}},"extensions":{{{extensions ?? "null"}}}}}""");

    /// <summary>The next message; for a close, its code and reason.</summary>
    public async Task<string> Receive()
    {
        var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(), _patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
                return $"{(int)_socket.CloseStatus!} {_socket.CloseStatusDescription}";
            message.Write(buffer.AsSpan(0, received.Count));
            if (received.EndOfMessage)
                return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    public async Task<string[]> Receive(int count)
    {
        var messages = new string[count];
        for (var i = 0; i < count; i++)
            messages[i] = await Receive();
        return messages;
    }

    /// <summary>Reads on to the close.</summary>
    public async Task<int> Closed()
    {
        while (true)
        {
            var message = await Receive();
            if (_socket.CloseStatus is { } status)
                return (int)status;
            Assert.StartsWith("{", message, StringComparison.Ordinal);
        }
    }

    /// <summary>Reads until the connection breaks without a close.</summary>
    public async Task<int> CutOff()
    {
        for (var read = 0; ; read++)
        {
            try
            {
                var message = await Receive();
                Assert.StartsWith("{", message, StringComparison.Ordinal);
            }
            catch (WebSocketException)
            {
                return read;
            }
        }
    }

    public Task Close() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", _patience.Token);

    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }
}
