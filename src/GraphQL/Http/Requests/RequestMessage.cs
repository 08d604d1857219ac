using System.Text.Json;

namespace Casework.GraphQL.Http.Requests;

/// <summary>A request as a body, URL parameters or a socket's message state it, before its document is found.</summary>
internal readonly record struct RequestMessage
{
    /// <summary>GraphQL text as UTF-8; null when the document is named instead.</summary>
    public ReadOnlyMemory<byte>? Query { get; init; }

    public string? DocumentId { get; init; }

    public string? OperationName { get; init; }

    public JsonElement? Variables { get; init; }

    public JsonElement? Extensions { get; init; }

    /// <summary>Whether anything but a query is refused, as for HTTP GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>Whether the response tells what the operation cost.</summary>
    public bool ReportCost { get; init; }

    /// <summary>As a reconnecting event source says it; the request's own extension goes before it.</summary>
    public string? LastEventId { get; init; }

    /// <summary>Text of an entry of the extensions.</summary>
    /// <exception cref="RefusedRequestException">It is something else.</exception>
    public string? Extension(string name)
    {
        if (Extensions is not { } extensions || !extensions.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? Text(value) : throw RefusedRequestException.Malformed($"Extension \"{name}\" must be a string.");
    }

    /// <exception cref="RefusedRequestException">Its escapes are no Unicode.</exception>
    public static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw RefusedRequestException.Malformed("The request holds text that is not valid Unicode.");
        }
    }
}
