using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Http.Incremental;

/// <summary>multipart/mixed for a subscription's events, as clients ask for by <c>subscriptionSpec=1.0</c>: responses in an envelope, empty parts as heartbeats.</summary>
internal sealed class MultipartSubscriptionFormat : ResponseFormat
{
    public static readonly MultipartSubscriptionFormat Instance = new();

    private static readonly byte[] Delimiter = [.. "\r\n---"u8];
    private static readonly byte[] Begin = [.. "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"payload\":"u8];
    private static readonly byte[] Finish = [.. "}\r\n---"u8];
    private static readonly byte[] Empty = [.. "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{}\r\n---"u8];
    private static readonly byte[] End = [.. "--\r\n"u8];

    public override string MediaType => "multipart/mixed; boundary=\"-\"; subscriptionSpec=1.0";

    public override ReadOnlyMemory<byte> First => Delimiter;

    public override ReadOnlyMemory<byte> Beat => Empty;

    public override ReadOnlyMemory<byte> After => Finish;

    public override ReadOnlyMemory<byte> Last => End;

    public override ReadOnlyMemory<byte> Before(GraphQLResponse response) => Begin;
}
