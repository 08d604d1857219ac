using System.CommandLine;
using System.Text.Json.Nodes;
using Casework.Bench.Load;
using Casework.Bench.Servers;

namespace Casework.Bench.GraphQL;

/// <summary>The GraphQL server over HTTP beside a bare endpoint and PostGraphile, and the engine's phases by themselves.</summary>
internal sealed class GraphQLVerb : Command
{
    // Until what runs often is compiled with all that was learned from running it: as long as it still gets faster.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private const int FewestWarmUps = 3;
    private const int MostWarmUps = 4;
    private const double Faster = 1.03;

    private const double MeasurableDatabase = 5;

    private readonly Option<int> _pathways = new("--pathways") { Description = "Synthetic pathways in the database.", DefaultValueFactory = _ => 5_000 };
    private readonly Option<int> _connections = new("--connections") { Description = "Connections that ask at once.", DefaultValueFactory = _ => 64 };
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long each server is asked each question in a round.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _rounds = new("--rounds") { Description = "Rounds, in which the servers take turns; medians are reported.", DefaultValueFactory = _ => 7 };
    private readonly Option<string[]> _only = new("--only") { Description = "Only these questions: typename, pathway, page, introspection, phases.", AllowMultipleArgumentsPerToken = true };

    public GraphQLVerb() : base("graphql", "GraphQL over HTTP beside a bare endpoint and PostGraphile on the same database; and the engine's phases. Under 5 minutes.")
    {
        foreach (var option in new Option[] { _pathways, _connections, _seconds, _rounds, _only })
            Options.Add(option);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        var report = new Report(arguments.GetValue(Report.Json));
        var only = arguments.GetValue(_only) is { Length: > 0 } given ? given : ["typename", "pathway", "page", "introspection", "phases"];
        if (only.Contains("phases"))
            EnginePhases.Measure(report);
        try
        {
            if (only.Any(name => name != "phases"))
                await Serve(arguments, report, only, cancel);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            Report.Progress(failure.Message);
            return 1;
        }

        report.Print();
        return 0;
    }

    private async Task Serve(ParseResult arguments, Report report, string[] only, CancellationToken cancel)
    {
        Report.Progress($"starting PostgreSQL and recording {arguments.GetValue(_pathways)} pathways");
        await using var house = await House.Open(arguments.GetValue(_pathways), cancel);
        await using var ours = await house.Casework();
        var introspection = await Introspect(house, ours);
        await using var bare = await house.Bare(introspection);
        await using var postgraphile = await house.PostGraphile();
        if (postgraphile is null)
            Report.Progress("PostGraphile is left out: node and npm are missing");

        foreach (var question in Contest.All(house, ours, bare, postgraphile).Where(question => only.Contains(question.Name)))
        {
            await Compare(question);
            var results = await Measure(arguments, question, house.Database);
            var (own, plain) = (results[0], results[1]);
            report.Add(new Row(question.Name, own.PerSecond, plain.PerSecond, "requests/s", "bare endpoint"));
            report.Add(new Row($"{question.Name}.p50", own.P50, plain.P50, "ms", "bare endpoint"));
            report.Add(new Row($"{question.Name}.p99", own.P99, plain.P99, "ms", "bare endpoint"));
            report.Add(new Row($"{question.Name}.processor", own.Processor, plain.Processor, "µs/request", "bare endpoint's process"));
            if (own.Database > MeasurableDatabase)
                report.Add(new Row($"{question.Name}.database", own.Database, plain.Database, "µs/request", "PostgreSQL, asked by the bare endpoint"));
            if (results.Count > 2)
                report.Add(new Row($"{question.Name}.postgraphile", own.PerSecond, results[2].PerSecond, "requests/s", "PostGraphile"));
        }
    }

    private async Task<List<LoadResult>> Measure(ParseResult arguments, Contest question, int database)
    {
        var (connections, time) = (arguments.GetValue(_connections), TimeSpan.FromSeconds(arguments.GetValue(_seconds)));
        var rounds = question.Sides.Select(_ => new List<LoadResult>()).ToList();
        Report.Progress($"{question.Name}, warming up");
        foreach (var side in question.Sides)
            await Warm(side, connections, database);
        // Short turns: what else the machine does for a while slows all of them down.
        Report.Progress($"{question.Name}, {arguments.GetValue(_rounds)} rounds");
        for (var round = 0; round < arguments.GetValue(_rounds); round++)
        {
            foreach (var (i, side) in question.Sides.Index())
                rounds[i].Add(await side.Load.Run(connections, time, side.Process.Id, database));
        }

        return rounds.ConvertAll(LoadResult.Median);
    }

    private static async Task Warm(Side side, int connections, int database)
    {
        var (fastest, grew) = (0.0, true);
        for (var run = 1; run <= MostWarmUps && (grew || run <= FewestWarmUps); run++)
        {
            var reached = (await side.Load.Run(connections, WarmUp, side.Process.Id, database)).PerSecond;
            (fastest, grew) = (Math.Max(fastest, reached), reached > fastest * Faster);
        }
    }

    private static async Task<byte[]> Introspect(House house, ServerProcess ours)
    {
        var load = new HttpLoad(ours.Address, [Questions.Post(ours.Address, "/graphql", IntrospectionQuery.Text, null, house.Token)]);
        return System.Text.Encoding.UTF8.GetBytes(await load.Once());
    }

    /// <summary>A comparison means something only when the answers are the same.</summary>
    private static async Task Compare(Contest question)
    {
        var (own, plain) = (Answer(await question.Sides[0].Load.Once()), Answer(await question.Sides[1].Load.Once()));
        if (!JsonNode.DeepEquals(own, plain))
            throw new InvalidOperationException($"{question.Name}: the answers differ.\nours: {own}\nbare: {plain}");
        if (question.Sides.Count > 2 && await question.Sides[2].Load.Once() is var peer && peer.Contains("\"errors\"", StringComparison.Ordinal))
            throw new InvalidOperationException($"{question.Name}: PostGraphile answers {peer}");
    }

    // Cursors are signed with another key there.
    private static JsonNode Answer(string body)
    {
        var answer = JsonNode.Parse(body)!;
        if (answer["data"]?["pathways"]?["pageInfo"] is JsonObject pageInfo)
            pageInfo["endCursor"] = pageInfo["endCursor"]?.GetValue<string>().Length;
        return answer;
    }
}
