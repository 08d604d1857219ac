using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Http.Incremental;

/// <summary>multipart/mixed: each response a part, closed by its delimiter at once, so that a client need not wait for the next to read it.</summary>
/// <seealso href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md"/>
internal sealed class MultipartFormat : ResponseFormat
{
    public static readonly MultipartFormat Instance = new();

    private static readonly byte[] Begin = [.. "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8];
    private static readonly byte[] Delimiter = [.. "\r\n---"u8];
    private static readonly byte[] End = [.. "--\r\n"u8];

    public override string MediaType => "multipart/mixed; boundary=\"-\"";

    public override ReadOnlyMemory<byte> First => Delimiter;

    public override ReadOnlyMemory<byte> After => Delimiter;

    public override ReadOnlyMemory<byte> Last => End;

    public override ReadOnlyMemory<byte> Before(GraphQLResponse response) => Begin;
}
