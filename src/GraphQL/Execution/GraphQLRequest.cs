using System.Text;
using System.Text.Json;

namespace Casework.GraphQL.Execution;

/// <summary>A request as a client states it.</summary>
public sealed record GraphQLRequest
{
    public GraphQLRequest(string query) => Document = Encoding.UTF8.GetBytes(query);

    public GraphQLRequest(ReadOnlyMemory<byte> document) => Document = document;

    /// <summary>GraphQL text as UTF-8.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Needed when the document has several operations.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object, or null.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>Whether a mutation is refused, as for HTTP GET, and a subscription where one response is expected.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>The last event a subscription's client has seen: the source goes on after it.</summary>
    public string? LastEventId { get; init; }

    /// <summary>Time for it when that is less than the executor's, as for the rest of a batch.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether the response's extensions tell what the operation cost.</summary>
    public bool ReportCost { get; init; }
}
