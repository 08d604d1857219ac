using System.Text.Json;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

internal static class Asking
{
    public static async Task<string> Ask(
        this SchemaExecutor executor, string query, string? variables = null, RequestFeatures? features = null, string? operation = null, CancellationToken cancel = default)
    {
        var request = new GraphQLRequest(query)
        {
            Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
            OperationName = operation,
        };
        using var response = await executor.Execute(request, features, cancel);
        var text = response.ToString();
        JsonDocument.Parse(text).Dispose();
        return text;
    }

    /// <summary>The data entry alone; fails when there are errors.</summary>
    public static async Task<string> Data(this SchemaExecutor executor, string query, string? variables = null)
    {
        var answer = await executor.Ask(query, variables);
        Assert.StartsWith("{\"data\":", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\":", answer, StringComparison.Ordinal);
        return answer["{\"data\":".Length..^1];
    }

    /// <summary>The messages of all errors.</summary>
    public static async Task<string[]> Errors(this SchemaExecutor executor, string query, string? variables = null)
    {
        using var answer = JsonDocument.Parse(await executor.Ask(query, variables));
        return [.. answer.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()!)];
    }

    public static async Task<ResponseStream> Subscribe(this SchemaExecutor executor, string query, CancellationToken cancel = default) =>
        await executor.Stream(new GraphQLRequest(query), new RequestFeatures(), cancel);

    /// <summary>Every response and the event it names.</summary>
    public static async Task<List<(string Body, string? EventId)>> All(this ResponseStream stream)
    {
        var all = new List<(string, string?)>();
        await foreach (var response in stream.Responses!)
        {
            using (response)
                all.Add((response.ToString(), response.EventId));
        }

        return all;
    }

    /// <summary>The next response; null when there is none.</summary>
    public static async Task<string?> Read(this IAsyncEnumerator<GraphQLResponse> responses)
    {
        if (!await responses.MoveNextAsync())
            return null;
        using var response = responses.Current;
        return response.ToString();
    }
}
