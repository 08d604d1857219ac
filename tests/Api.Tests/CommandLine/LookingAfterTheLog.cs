using System.Text.Json;
using Casework.Testing;

namespace Casework.Api.Tests.CommandLine;

public class LookingAfterTheLog(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["CASEWORK_DATA"] = TestFolder.Create(),
        ["ConnectionStrings__Casework"] = database.AppConnectionString,
        ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
    };

    [Fact]
    public async Task Counts_shows_and_archives_beside_a_running_server()
    {
        var seeded = await CaseworkProcess.Run(_environment, "seed", "--pathways", "60", "--seed", "3", "--json");
        Assert.Equal(0, seeded.Exit);
        await using var server = await RunningServer.Start(_environment);
        var head = await database.Ask<long>("select last_position from casework.log_head");
        var closed = await database.Ask<long>("""
            select count(*) from casework.mt_streams s join casework.mt_events e on e.stream_id = s.id and e.version = s.version where e.type = 'pathway_closed'
            """);
        Assert.True(closed > 0);

        var archived = await CaseworkProcess.Run(_environment, "log", "archive", "--quiet-for", "0", "--json");
        var again = await CaseworkProcess.Run(_environment, "log", "archive", "--quiet-for", "0", "--json");
        var stats = await CaseworkProcess.Run(_environment, "log", "stats", "--json");
        var tail = await CaseworkProcess.Run(_environment, "log", "tail", "--after", "0", "--no-follow", "--json");

        Assert.Equal((0, 0, 0, 0), (archived.Exit, again.Exit, stats.Exit, tail.Exit));
        Assert.Equal(closed, archived.Document.GetProperty("archived").GetProperty("streams").GetInt64());
        Assert.Equal(0, again.Document.GetProperty("archived").GetProperty("streams").GetInt64());
        // That it was done is recorded, once: the second run has moved nothing.
        Assert.Equal(1, await database.Ask<long>("select count(*) from casework.mt_events where type = 'pathways_archived'"));
        Assert.Equal(closed, await database.Ask<long>("select (data ->> 'Archived')::bigint from casework.mt_events where type = 'pathways_archived'"));
        head++;
        Assert.Equal(head, stats.Document.GetProperty("events").GetInt64());
        Assert.Equal(await database.Ask<long>("select count(*) from casework.mt_streams"), stats.Document.GetProperty("streams").GetInt64());
        Assert.Equal(closed, stats.Document.GetProperty("archived").GetProperty("streams").GetInt64());
        Assert.Equal(head, stats.Document.GetProperty("growth").GetProperty("lastDay").GetInt64());
        var lines = tail.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        // Nobody is told of health files and of special needs.
        var told = await database.Ask<long[]>("select array_agg(seq_id order by seq_id) from casework.mt_events where type !~ '^(health|need_flag)_'");
        Assert.InRange(told!.Length, 1, head - 1);
        Assert.Equal(told!, lines.Select(line => line.GetProperty("position").GetInt64()));
        // Only these: neither what an event says nor who recorded it.
        Assert.All(lines, line => Assert.Equal(
            ["position", "recordedAt", "municipality", "pathway", "version", "event"], line.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task Follows_what_is_recorded_and_keeps_to_its_filters()
    {
        var head = await database.Ask<long>("select last_position from casework.log_head");
        await using var tail = CaseworkProcess.Start(_environment, "log", "tail", "--after", $"{head}", "--event", "pathway_opened", "--json");

        await CaseworkProcess.Run(_environment, "seed", "--pathways", "3", "--seed", "77", "--json");

        for (var i = 0; i < 3; i++)
            Assert.Equal("pathway_opened", JsonDocument.Parse((await tail.Output.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)))!).RootElement.GetProperty("event").GetString());
        Assert.Equal(0, await tail.Stop());
        Assert.Empty(await tail.Output.ReadToEndAsync());
    }

    [Theory]
    [InlineData("tail", "--event", "pathway_invented")]
    [InlineData("tail", "--lines", "-1")]
    [InlineData("archive", "--quiet-for", "-1")]
    public async Task Refuses_what_cannot_be_done(string verb, string option, string value)
    {
        var refused = await ParsedLine.Answer("log", verb, option, value, "--json");

        Assert.Equal(2, refused.Exit);
        Assert.Equal("BAD_ARGUMENTS", refused.Document.GetProperty("error").GetProperty("code").GetString());
    }
}
