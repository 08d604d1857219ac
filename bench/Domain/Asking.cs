using System.Text.Json.Nodes;
using Casework.Bench.GraphQL;
using Casework.Bench.Load;
using Casework.Bench.Servers;

namespace Casework.Bench.Domain;

/// <summary>Asks the server over HTTP, as a caseworker.</summary>
internal sealed class Asking(House house, ServerProcess server, int connections, TimeSpan time)
{
    public House House => house;

    /// <summary>Asks one question about many things, after a short warm-up.</summary>
    /// <param name="share">Of the time that a question is asked.</param>
    public async Task<LoadResult> Measure(string query, IReadOnlyList<object?> variables, double share = 1)
    {
        var load = new HttpLoad(server.Address, [.. variables.Select(some => Questions.Post(server.Address, "/graphql", query, some, house.Token))]);
        for (var some = 0; some < Math.Min(3, variables.Count); some++)
            Checked(await load.Once(some), query);
        await load.Run(connections, time * share / 4, server.Process.Id, house.Database);
        return await load.Run(connections, time * share, server.Process.Id, house.Database);
    }

    /// <returns>What is at a path of names and indices in the answer's data.</returns>
    public async Task<JsonNode?> Ask(string query, object? variables, params string[] path)
    {
        var load = new HttpLoad(server.Address, [Questions.Post(server.Address, "/graphql", query, variables, house.Token)]);
        var answer = Checked(await load.Once(), query)["data"];
        return path.Aggregate(answer, (at, name) => at is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : at?[name]);
    }

    /// <summary>p50, p95 with its aim and growth, p99.</summary>
    public static IEnumerable<Figure> Figures(string name, LoadResult result, double? aim, string? remark = null) =>
    [
        new($"{name}.p50", result.P50, "ms"),
        new($"{name}.p95", result.P95, "ms", aim, remark, Grows: true),
        new($"{name}.p99", result.P99, "ms"),
    ];

    private static JsonNode Checked(string body, string query) =>
        JsonNode.Parse(body) is { } answer && answer["errors"] is null ? answer : throw new InvalidOperationException($"{query} was answered {body[..Math.Min(body.Length, 500)]}");
}
