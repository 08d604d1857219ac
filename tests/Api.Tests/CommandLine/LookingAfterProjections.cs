using System.Net.Http.Json;
using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Tests.Testing;
using Casework.Testing;

namespace Casework.Api.Tests.CommandLine;

public sealed class LookingAfterProjections(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const int Pathways = 520; // More than one part of a rebuild.

    private readonly DataFolder _data = new();

    private Dictionary<string, string> Environment => new(_data.Development)
    {
        ["ConnectionStrings__Casework"] = database.AppConnectionString,
        ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
    };

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Works_beside_a_server_that_goes_on_serving_also_when_a_rebuild_is_killed_half_way()
    {
        Assert.Equal(1, (await Run("projections", "pause", "PathwaySummaries")).Exit);
        Assert.Equal(0, (await Run("seed", "--pathways", $"{Pathways}")).Exit);
        await using var server = await RunningServer.Start(Environment);
        await UntilCaughtUp();
        using var stop = new CancellationTokenSource();
        var reading = Read(server, stop.Token);
        var writing = Run("seed", "--pathways", "60", "--seed", "2");

        // Each part's record takes its time, so that there is a half way to be killed at.
        await database.Execute("""
            create function casework.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(3); return null; end $$;
            grant execute on function casework.dawdle to public;
            create trigger dawdle after update on casework.projection_build_parts for each row execute function casework.dawdle();
            """);
        await using (var rebuilding = CaseworkProcess.Start(Environment, "projections", "rebuild", "PathwaySummaries"))
        {
            await Waiting.Until(async () => await database.Ask<long>("select count(events) from casework.projection_build_parts") > 0);
            await rebuilding.Kill();
        }

        await database.Execute("drop trigger dawdle on casework.projection_build_parts");
        var stopped = (await Status("PathwaySummaries")).GetProperty("rebuild");
        Assert.Equal((1, 2, false), (stopped.GetProperty("parts").GetInt32(), stopped.GetProperty("partsInAll").GetInt32(), stopped.GetProperty("running").GetBoolean()));

        var resumed = await Run("projections", "rebuild", "PathwaySummaries");
        Assert.Equal((0, ""), (resumed.Exit, resumed.Errors));
        var rebuilt = resumed.Document.GetProperty("rebuilt")[0];
        Assert.Equal(1, rebuilt.GetProperty("partsTakenOver").GetInt32());
        // Only what came to its end is recorded.
        Assert.Equal(
            $"PathwaySummaries {rebuilt.GetProperty("checkpoint").GetInt64()}",
            await database.Ask<string>("select string_agg(concat_ws(' ', data ->> 'ReadModel', data ->> 'Through'), ', ') from casework.mt_events where type = 'read_model_rebuilt'"));
        Assert.True(rebuilt.GetProperty("eventsPerSecond").GetDouble() > 0);
        var swap = rebuilt.GetProperty("swapMilliseconds").GetDouble();
        Report.Line($"{"rebuild killed half way, taken up and swapped in",-60} {swap,8:F0} ms swap");
        Assert.InRange(swap, 0, 1_000);

        Assert.Equal(0, (await writing).Exit);
        await UntilCaughtUp();
        await stop.CancelAsync();
        var reads = await reading;
        Assert.True(reads > 5, $"{reads} reads.");

        var check = await Run("projections", "check");
        Assert.Equal(0, check.Exit);
        Assert.Equal(ReadModels.Names.Count, check.Document.GetProperty("certificates").EnumerateArray().Count(certificate => certificate.GetProperty("complete").GetBoolean()));
        await database.Execute("update casework.pathway_deadlines set state = state + 1 where ctid = (select ctid from casework.pathway_deadlines limit 1)");
        var damaged = await Run("projections", "check", "PathwayDeadlines");
        Assert.Equal((1, 2), (damaged.Exit, damaged.Document.GetProperty("certificates")[0].GetProperty("differences").GetInt32()));

        await PauseAndResume();
        await ParkAndRetry();
    }

    [Theory]
    [InlineData("projections rebuild Nothing")]
    [InlineData("projections pause")]
    [InlineData("projections retry PathwaySummaries --tenant 13003000")]
    [InlineData("projections retry PathwaySummaries --stream 018f3c1e-0000-7000-8000-000000000001")]
    [InlineData("projections fly")]
    public async Task Refuses_bad_arguments(string line)
    {
        var refused = await ParsedLine.Answer([.. line.Split(' '), "--json"]);

        Assert.Equal((2, "BAD_ARGUMENTS"), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Contains("See: casework projections", Assert.Single(refused.Sentences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("projections")]
    [InlineData("projections status")]
    [InlineData("projections rebuild")]
    [InlineData("projections check")]
    [InlineData("projections retry")]
    public async Task Shows_examples(string verb)
    {
        var help = await ParsedLine.Answer([.. verb.Split(' '), "--help"]);

        Assert.Equal(0, help.Exit);
        Assert.Contains($"casework {verb}", help.Output[help.Output.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private async Task PauseAndResume()
    {
        var paused = await Run("projections", "pause", "PathwayTimelines");
        Assert.Equal(("running", "paused"), (paused.Document.GetProperty("before").GetString(), paused.Document.GetProperty("state").GetString()));
        Assert.Equal(0, (await Run("seed", "--pathways", "3", "--seed", "3")).Exit);
        Assert.True((await Status("PathwayTimelines")).GetProperty("lag").GetInt64() > 0);
        Assert.Equal(0, (await Run("projections", "resume", "PathwayTimelines")).Exit);
        await UntilCaughtUp();
    }

    private async Task ParkAndRetry()
    {
        await database.Execute("""
            with head as (update casework.log_head set last_position = last_position + 1 returning last_position),
                 stream as (update casework.mt_streams set version = version + 1 where id = (select id from casework.mt_streams order by id limit 1) returning *)
            insert into casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, headers)
            select last_position, gen_random_uuid(), id, version, '{}', 'of_tomorrow', now(), tenant_id, '{"effective_on": "2026-01-02"}' from head, stream
            """);
        await UntilCaughtUp();
        var status = await Run("projections", "status");
        Assert.Equal(1, status.Exit);
        Assert.All(status.Document.GetProperty("projections").EnumerateArray().Where(one => OfPathways.Contains(one.GetProperty("name").GetString()!)), one =>
            Assert.Contains("of_tomorrow", Assert.Single(one.GetProperty("parkedStreams").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal));
        Assert.Equal(1, (await Run("projections", "retry", "PathwaySummaries")).Exit);

        await database.Execute("""set session_replication_role = replica; update casework.mt_events set type = 'job_search_started' where type = 'of_tomorrow'""");
        foreach (var name in OfPathways)
        {
            var retried = await Run("projections", "retry", name);
            Assert.Equal((0, true), (retried.Exit, retried.Document.GetProperty("streams")[0].GetProperty("taken").GetBoolean()));
        }

        Assert.Equal(0, (await Run("projections")).Exit);
    }

    // Notices and releases are streams of their own, in which a pathway's entry is nothing to stop at.
    private static IEnumerable<string> OfPathways => ReadModels.Names.Except(["DeadlineNotices", "CouncilReleases"]);

    private Task<Finished> Run(params string[] line) => CaseworkProcess.Run(Environment, [.. line, "--json"]);

    private async Task<JsonElement> Status(string name) =>
        (await Run("projections", "status")).Document.GetProperty("projections").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);

    private Task UntilCaughtUp() => Waiting.Until(async () => await database.Ask<bool>(
        $"select count(*) = {ReadModels.Names.Count} and bool_and(checkpoint = last_position and node is not null) from casework.projection_runs, casework.log_head"));

    // Every read is answered, with rows, whatever is rebuilt and swapped meanwhile.
    private static async Task<int> Read(RunningServer server, CancellationToken stop)
    {
        for (var reads = 0; ; reads++)
        {
            if (stop.IsCancellationRequested)
                return reads;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ pathways(first: 5) { nodes { id status } } }" }) };
            request.Headers.Authorization = new("Bearer", server.Token("caseworker"));
            using var response = await server.Http.SendAsync(request, CancellationToken.None);
            var answer = await response.Content.ReadAsStringAsync(CancellationToken.None);
            Assert.True(response.IsSuccessStatusCode, answer);
            using var document = JsonDocument.Parse(answer);
            Assert.False(document.RootElement.TryGetProperty("errors", out _), answer);
            Assert.Equal(5, document.RootElement.GetProperty("data").GetProperty("pathways").GetProperty("nodes").GetArrayLength());
        }
    }
}
