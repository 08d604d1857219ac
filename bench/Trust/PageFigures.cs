using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.ReadLog;
using Casework.Api.Schema;
using Casework.Bench.GraphQL;
using Casework.Bench.Log;
using Casework.Domain.Access;
using Casework.EventStore.Postgres;
using Casework.GraphQL.Execution;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Bench.Trust;

/// <summary>A page of the worklist without HTTP: as everyone gets it, and by a schema in which everyone may see everything and nobody is recorded.</summary>
internal static class PageFigures
{
    private const int Callers = 64;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static async Task Measure(Report report, int pathways, int rounds, TimeSpan time, CancellationToken cancel)
    {
        Report.Progress($"recording {pathways} pathways");
        await using var house = await House.Open(pathways, cancel);
        await using var runtime = await CaseworkRuntime.Start(Settings(house), NullLoggerFactory.Instance, cancel);
        await house.CaughtUp();
        var options = new ExecutionOptions();
        var parts = GraphQLComposition.Parts(runtime);
        var guarded = CaseworkSchema.Bind(parts, options with { Release = new ReadAccounting(runtime.ReadLog, TimeProvider.System).Release });
        var open = CaseworkSchema.Bind(parts, options, static (_, _) => AccessRule.Everyone);
        var request = new GraphQLRequest(Questions.Page) { Variables = JsonSerializer.SerializeToElement(Questions.PageVariables) };
        Task<Speed> Ask(SchemaExecutor executor, TimeSpan during) => Log.Callers.Run(Callers, during, house.Database, _ => Answer(executor, request));

        foreach (var executor in new[] { guarded, open })
            await Ask(executor, WarmUp);
        var results = await Rounds.Take(rounds, () => Ask(guarded, time), () => Ask(open, time));
        Report.Progress($"pages: {results[0].PerSecond:N0}/s, unguarded and unrecorded {results[1].PerSecond:N0}/s");
        report.Add(new Row("page.trusted", results[0].PerSecond, results[1].PerSecond, "requests/s", "without policy and read log (≥ 0.90 of it)"));
        report.Add(new Row("page.trusted.processor", results[0].Processor + results[0].Database, results[1].Processor + results[1].Database, "µs/request", "without policy and read log (≤ 1.10 of it)"));
    }

    private static async Task Answer(SchemaExecutor executor, GraphQLRequest request)
    {
        var features = new RequestFeatures().Set(new Caller("bench", Role.Caseworker, Questions.Tenant)).Set(Tongue.Of(null)).Set(new RequestId("bench"));
        using var response = await executor.Execute(request, features);
        if (response.Errors.Count > 0)
            throw new InvalidOperationException(response.Errors[0].Message);
    }

    private static CaseworkSettings Settings(House house) => CaseworkSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [Setting.Connection.Key] = house.Connection(DatabaseRole.Application),
        [Setting.OwnerConnection.Key] = house.Connection(DatabaseRole.Owner),
        [Setting.DataFolder.Key] = house.Folder,
    }).Build());
}
