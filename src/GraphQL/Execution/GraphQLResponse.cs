using System.Text;

namespace Casework.GraphQL.Execution;

/// <summary>A response as JSON. Dispose returns its buffer, after which <see cref="Body"/> must not be read.</summary>
public sealed class GraphQLResponse : IDisposable
{
    private readonly ResponseWriter? _writer;

    internal GraphQLResponse(ResponseWriter writer, ResponseOutcome outcome, IReadOnlyList<GraphQLError> errors)
        : this(writer.Written, outcome, errors) => _writer = writer;

    internal GraphQLResponse(ReadOnlyMemory<byte> body, ResponseOutcome outcome, IReadOnlyList<GraphQLError> errors)
    {
        Body = body;
        Outcome = outcome;
        Errors = errors;
    }

    public ReadOnlyMemory<byte> Body { get; }
    public ResponseOutcome Outcome { get; }
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Name of the operation executed, if it has one; for metrics and logs.</summary>
    public string? OperationName { get; internal init; }

    /// <summary>Whether more of the same result follows: deferred or streamed parts.</summary>
    public bool HasNext { get; internal init; }

    /// <summary>The subscription event it answers, where its source names events; a client that comes back goes on after it.</summary>
    public string? EventId { get; internal init; }

    public void Dispose() => _writer?.Dispose();

    public override string ToString() => Encoding.UTF8.GetString(Body.Span);
}
