using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.GraphQL.Http.WebSockets;

/// <summary>The texts of the server's messages; a payload goes between a beginning and <see cref="End"/>.</summary>
internal static class SocketMessages
{
    public static readonly byte[] Ack = [.. """{"type":"connection_ack"}"""u8];
    public static readonly byte[] Ping = [.. """{"type":"ping"}"""u8];
    public static readonly byte[] Pong = [.. """{"type":"pong"}"""u8];
    public static readonly byte[] PongWith = [.. """{"type":"pong","payload":"""u8];
    public static readonly byte[] End = [.. "}"u8];

    public static byte[] Next(string id) => Encoding.UTF8.GetBytes($$"""{"id":{{Quoted(id)}},"type":"next","payload":""");

    public static byte[] Error(string id) => Encoding.UTF8.GetBytes($$"""{"id":{{Quoted(id)}},"type":"error","payload":""");

    public static byte[] Complete(string id) => Encoding.UTF8.GetBytes($$"""{"id":{{Quoted(id)}},"type":"complete"}""");

    private static string Quoted(string id) => $"\"{JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
