using System.Net;
using System.Text;
using System.Text.Json;

namespace Casework.Bench.GraphQL;

/// <summary>What is asked, of us and of the others.</summary>
internal static class Questions
{
    public const string Tenant = "13003000";
    public const string Caseworker = "demo-caseworker-3";
    public const int PageSize = 20;

    public const string TypeName = "{ __typename }";

    public const string Page = """
        query Worklist($caseworker: String!, $first: Int!) {
          pathways(where: { caseworker: { eq: $caseworker } }, order: [{ nextDueOn: ASC }], first: $first) {
            nodes { id familyName givenName status languageLevel openRecognitions nextDueOn changedAt }
            pageInfo { hasNextPage endCursor }
            totalCount
          }
        }
        """;

    public const string Pathway = """
        query Pathway($id: ID!, $first: Int!) {
          pathway(id: $id) {
            id status caseworker openedOn lastContactOn version
            person { givenName familyName }
            timeline(first: $first) {
              nodes { id type effectiveOn recordedAt actor role position version }
              pageInfo { hasNextPage }
            }
          }
        }
        """;

    public static object PageVariables => new { caseworker = Caseworker, first = PageSize };

    public static object PathwayVariables(Guid id) => new { id = GlobalId("Pathway", id), first = PageSize };

    public static string GlobalId(string type, Guid id) => Convert.ToBase64String([.. Encoding.UTF8.GetBytes($"{type}:"), .. id.ToByteArray()]);

    /// <summary>A whole HTTP/1.1 request.</summary>
    public static byte[] Post(IPEndPoint server, string path, string query, object? variables, params (string Name, string Value)[] headers)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(variables is null ? new { query } : (object)new { query, variables });
        var head = new StringBuilder($"POST {path} HTTP/1.1\r\nHost: {server}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n");
        foreach (var (name, value) in headers)
            head.Append($"{name}: {value}\r\n");
        return [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. body];
    }

    /// <summary>A whole HTTP/1.1 request.</summary>
    public static byte[] Get(IPEndPoint server, string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server}\r\n\r\n");
}
