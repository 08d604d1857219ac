using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Http.Streaming;

/// <summary>How responses stand in the body of a streamed answer.</summary>
internal abstract class ResponseFormat
{
    public abstract string MediaType { get; }

    public virtual ReadOnlyMemory<byte> First => default;

    /// <summary>What keeps an idle connection awake without meaning anything.</summary>
    public virtual ReadOnlyMemory<byte> Beat => default;

    public abstract ReadOnlyMemory<byte> After { get; }

    public abstract ReadOnlyMemory<byte> Last { get; }

    public abstract ReadOnlyMemory<byte> Before(GraphQLResponse response);
}
