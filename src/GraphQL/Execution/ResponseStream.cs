namespace Casework.GraphQL.Execution;

/// <summary>The answers to one request: a single one, or several as they come.</summary>
public sealed class ResponseStream
{
    internal ResponseStream(GraphQLResponse single) => Single = single;

    internal ResponseStream(IAsyncEnumerable<GraphQLResponse> responses, bool isSubscription) => (Responses, IsSubscription) = (responses, isSubscription);

    /// <summary>The whole answer, when nothing is deferred, streamed or subscribed to, or when the request is refused.</summary>
    public GraphQLResponse? Single { get; }

    /// <summary>Otherwise: the first part and those after it, or one response an event. To be enumerated once; who enumerates disposes each.</summary>
    public IAsyncEnumerable<GraphQLResponse>? Responses { get; }

    public bool IsSubscription { get; }
}
