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
}
