using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Casework.Api.Schema;
using Casework.Api.Tests.Pathways;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.EventStore;
using Casework.EventStore.ReadLog;
using Casework.Testing;
using Npgsql;
using Xunit.Abstractions;

namespace Casework.Api.Tests.ReadLog;

/// <summary>Whatever is asked, over HTTP: the pathways in the answers are those in the read log. <c>CASEWORK_READS</c> says how many questions there are.</summary>
public sealed class RecordingEveryRead(LongStory story, ITestOutputHelper output) : IClassFixture<LongStory>
{
    private static readonly int Queries = Environment.GetEnvironmentVariable("CASEWORK_READS") is { } more ? int.Parse(more, CultureInfo.InvariantCulture) : 2_400;

    [Fact]
    public async Task Holds_the_pathways_of_every_answer_and_no_other()
    {
        await story.Api.Server.Record(40);
        var clear = new ConcurrentDictionary<string, HashSet<Guid>>();
        var texts = new ConcurrentDictionary<string, string>();
        var disturbed = 0;
        foreach (var (role, seed) in new[] { (Role.Caseworker, 1), (Role.Auditor, 2), (Role.Newcomer, 3) })
        {
            var client = story.Api.As(Callers.Of(role, GlobalIds.Pathway(story.Pathway)));
            var queries = await Some(role, seed);
            await Parallel.ForEachAsync(queries, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (query, _) =>
            {
                texts[query.Name] = query.Text;
                var answer = await client.Ask(query.Text);
                // Which says what the server's log has of it.
                if (answer.Codes.Contains("INTERNAL_SERVER_ERROR"))
                    Assert.Fail($"{answer.Data}");
                if (answer.Errors.Count == 0)
                    clear[query.Name] = Pathways(answer.Data);
                else
                    Interlocked.Increment(ref disturbed);
            });
        }

        Assert.True(clear.Count > Queries * 3 / 4, $"{disturbed} of {Queries} queries were answered with errors.");
        Assert.InRange(clear.Values.Sum(pathways => pathways.Count), Queries / 2, int.MaxValue);
        foreach (var (operation, difference) in await Differences(clear))
            output.WriteLine($"{difference} {texts[operation]}");
        Assert.Empty(await Differences(clear));

        // The negative control: one place that did not tell is found, and is found to have been changed behind the log's back.
        var (name, gone) = clear.First(query => query.Value.Count > 1) is var some ? (some.Key, some.Value.First()) : default;
        await story.Api.Database.Execute($"""
            alter table casework.read_lines disable trigger all;
            update casework.read_lines l
               set lines = (select string_agg(case when line like '%"operation":"{name}"%' then replace(replace(replace(line, '"{gone}",', ''), ',"{gone}"', ''), '"{gone}"', '') else line end, E'\n' order by n)
                              from string_to_table(l.lines, E'\n') with ordinality t (line, n))
             where lines like '%"operation":"{name}"%'
            """);
        Assert.Equal([name], (await Differences(clear)).Keys);
        await using var source = NpgsqlDataSource.Create(story.Api.Database.AppConnectionString);
        Assert.Single((await ReadLogCheck.Run(source, default)).Wrong);

        var line = $"A9  reads recorded        {clear.Count} random queries, {clear.Values.Sum(pathways => pathways.Count)} pathways in answers and in the read log, 0 differences";
        output.WriteLine(line);
        Report.Line(line);
    }

    private async Task<List<(string Name, string Text)>> Some(Role role, int seed)
    {
        var ada = story.Api.As(Callers.Ada);
        var auditor = story.Api.As(Callers.Auditor);
        var pathways = (await ada.Ask("{ pathways(first: 60) { nodes { id } } }")).Data.Each("pathways.nodes", "id");
        var entries = (await auditor.Ask("{ auditTrail(first: 100) { nodes { id } } }")).Data.Each("auditTrail.nodes", "id");
        var deadlines = (await ada.Ask("{ deadlines(first: 50) { nodes { id } } }")).Data.Each("deadlines.nodes", "id");
        var strangers = new[] { GlobalIds.OfPathway(Guid.NewGuid()), "bm9uc2Vuc2U=" };
        var random = new RandomReads(seed, role, [.. pathways!, story.Pathway, .. strangers], [.. entries!, story.Decision, .. strangers], [.. deadlines!, .. strangers]);
        return [.. Enumerable.Range(0, Queries / 3).Select(_ => random.Next())];
    }

    /// <returns>What is in one of the two and not in the other, by operation.</returns>
    private async Task<Dictionary<string, string>> Differences(IReadOnlyDictionary<string, HashSet<Guid>> answered)
    {
        // Whoever audits waits for the log, and what was there before comes first.
        await story.Api.As(Callers.Auditor).Ask("query Last { auditTrail(first: 1) { nodes { id } } }");
        var logged = await Logged();
        return answered
            .Select(query => (query.Key, Seen: query.Value, Logged: logged.GetValueOrDefault(query.Key, [])))
            .Where(query => !query.Seen.SetEquals(query.Logged))
            .ToDictionary(query => query.Key, query => $"answered and not logged: {string.Join(' ', query.Seen.Except(query.Logged))}; logged and not answered: {string.Join(' ', query.Logged.Except(query.Seen))}");
    }

    private async Task<Dictionary<string, HashSet<Guid>>> Logged()
    {
        var logged = new Dictionary<string, HashSet<Guid>>();
        await using var source = NpgsqlDataSource.Create(story.Api.Database.AppConnectionString);
        await foreach (var read in new ReadLogReader(source, new TenantReads(source)).All(Callers.Town, 0, default))
        {
            if (read.Entry is not { Decision: ReadDecision.Shown or ReadDecision.Emergency, Operation: { } operation })
                continue;
            if (!logged.TryGetValue(operation, out var pathways))
                logged[operation] = pathways = [];
            pathways.UnionWith(read.Entry.Streams);
        }

        return logged;
    }

    private static HashSet<Guid> Pathways(JsonElement json) =>
        [.. Texts(json).Select(GlobalId.Read).OfType<(string Type, Guid Id)>().Where(id => id.Type == "Pathway").Select(id => id.Id)];

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };
}
