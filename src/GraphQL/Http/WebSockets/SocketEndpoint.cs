using Casework.GraphQL.Http.Answers;
using Casework.GraphQL.Http.Negotiation;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.Streaming;
using Microsoft.AspNetCore.Http;

namespace Casework.GraphQL.Http.WebSockets;

/// <summary>Opens sockets for clients that speak graphql-transport-ws.</summary>
internal sealed class SocketEndpoint(SocketSurroundings around, StreamCount count)
{
    private const string Subprotocol = "graphql-transport-ws";

    public async Task Serve(HttpContext http)
    {
        if (CrossSiteRequests.IsForeignOrigin(http.Request, around.Options.AllowedOrigins))
        {
            await JsonAnswer.Refuse(
                http, ResponseMediaType.Json, StatusCodes.Status403Forbidden, new GraphQLError("A page of this origin may not open a socket."), anonymous: false);
            return;
        }

        using var place = count.TakePlace("socket");
        if (place is null)
        {
            http.Response.Headers.RetryAfter = "5";
            await JsonAnswer.Refuse(
                http, ResponseMediaType.Json, StatusCodes.Status503ServiceUnavailable, new GraphQLError("Too many streams are open."), anonymous: false);
            return;
        }

        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Subprotocol : null,
            // Pings of the protocol tell whether the client is still there.
            KeepAliveInterval = Timeout.InfiniteTimeSpan,
        });
        if (!isSpoken)
        {
            using var outbox = new SocketOutbox(socket, around.Options.Streaming);
            await outbox.Close(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");
            using var inbox = new SocketInbox(socket, around.Options.MaxBodyBytes);
            await Task.WhenAny(inbox.Drain(), Task.Delay(around.Options.Streaming.CloseTimeout, http.RequestAborted));
            return;
        }

        using var connection = new SocketConnection(socket, http, around, place);
        await connection.Run();
    }
}
