using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.GraphQL.Http.ServerSentEvents;

/// <summary>The events of a stream that several operations share: each says which one it belongs to.</summary>
internal static class ReservedEvents
{
    public static readonly byte[] End = [.. "}\n\n"u8];

    public static byte[] Next(string operationId, string? eventId) =>
        Encoding.UTF8.GetBytes($$"""{{EventStreamFormat.IdLine(eventId)}}event: next{{"\n"}}data: {"id":{{Quoted(operationId)}},"payload":""");

    public static byte[] Complete(string operationId) => Encoding.UTF8.GetBytes($"event: complete\ndata: {{\"id\":{Quoted(operationId)}}}\n\n");

    private static string Quoted(string id) => $"\"{JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
