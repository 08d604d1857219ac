using System.Net.WebSockets;
using System.Text;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Requests;

/// <summary>Who a WebSocket speaks for, and how long.</summary>
public class AskingOverASocket(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    public async Task Answers_by_the_token_of_its_first_message(string name)
    {
        using var socket = await Open();
        await Send(socket, $$"""{"type":"connection_init","payload":{"{{name}}":"Bearer {{Token(TimeSpan.FromHours(1))}}"} }""");
        Assert.Equal("""{"type":"connection_ack"}""", await Receive(socket));
        await Send(socket, """{"id":"1","type":"subscribe","payload":{"query":"{me{subject}}"}}""");
        var expected = """{"id":"1","type":"next","payload":{"data":{"me":{"subject":"SUBJECT"}}}}""".Replace("SUBJECT", Callers.Ada.Subject, StringComparison.Ordinal);
        Assert.Equal(expected, await Receive(socket));
        Assert.Equal("""{"id":"1","type":"complete"}""", await Receive(socket));
    }

    [Fact]
    public async Task Answers_by_the_token_of_its_opening()
    {
        using var socket = await Open(authorization: $"Bearer {Token(TimeSpan.FromHours(1))}");
        await Send(socket, """{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await Receive(socket));
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":{}}""")]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":"Bearer nonsense"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":"nonsense"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":7}}""")]
    public async Task Is_closed_without_a_valid_token(string init)
    {
        using var socket = await Open();
        await Send(socket, init);
        Assert.Equal("4403 Forbidden", await Receive(socket));
    }

    [Fact]
    public async Task Is_closed_when_its_token_ends()
    {
        // Half a minute of leeway between clocks belongs to a token's life.
        var token = api.Server.Token(Callers.Ada, TimeSpan.FromMinutes(1), DateTimeOffset.UtcNow.AddSeconds(-88));
        using var socket = await Open();
        await Send(socket, $$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{token}}"} }""");
        Assert.Equal("""{"type":"connection_ack"}""", await Receive(socket));
        Assert.StartsWith("4403 ", await Receive(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_opened_with_a_token_that_is_not_valid_or_for_a_page_of_another_origin()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => Open(authorization: "Bearer nonsense"));
        await Assert.ThrowsAsync<WebSocketException>(() => Open(origin: "https://elsewhere.example"));
        (await Open(origin: $"https://{api.Http.BaseAddress!.Authority}")).Dispose();
    }

    private string Token(TimeSpan lifetime) => api.Server.Token(Callers.Ada, lifetime);

    private async Task<ClientWebSocket> Open(string? authorization = null, string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (authorization is not null)
            socket.Options.SetRequestHeader("Authorization", authorization);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new UriBuilder(new Uri(api.Http.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri, CancellationToken.None);
        return socket;
    }

    private static Task Send(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string> Receive(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
        return received.MessageType == WebSocketMessageType.Close
            ? $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}"
            : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
