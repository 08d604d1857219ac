using System.Text;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Http.ServerSentEvents;

/// <summary>
/// text/event-stream with one operation: each response an event <c>next</c>, named by the event of the subscription's source it
/// answers, and <c>complete</c> at the end. Our JSON has no line breaks, so a response is one line of data.
/// </summary>
/// <seealso href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation"/>
internal sealed class EventStreamFormat : ResponseFormat
{
    public static readonly EventStreamFormat Instance = new();

    private static readonly byte[] Comment = [.. ":\n\n"u8];
    private static readonly byte[] Next = [.. "event: next\ndata: "u8];
    private static readonly byte[] Finish = [.. "\n\n"u8];
    private static readonly byte[] Complete = [.. "event: complete\ndata: \n\n"u8];

    public override string MediaType => "text/event-stream; charset=utf-8";

    public override ReadOnlyMemory<byte> First => Comment;

    public override ReadOnlyMemory<byte> Beat => Comment;

    public override ReadOnlyMemory<byte> After => Finish;

    public override ReadOnlyMemory<byte> Last => Complete;

    public override ReadOnlyMemory<byte> Before(GraphQLResponse response) =>
        IdLine(response.EventId) is { } id ? Encoding.UTF8.GetBytes($"{id}event: next\ndata: ") : Next;

    /// <returns>Null when there is no id, or one that no line can hold.</returns>
    public static string? IdLine(string? eventId) =>
        string.IsNullOrEmpty(eventId) || eventId.AsSpan().ContainsAny('\r', '\n', '\0') ? null : $"id: {eventId}\n";
}
