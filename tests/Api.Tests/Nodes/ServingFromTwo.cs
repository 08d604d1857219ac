using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Nodes;

/// <summary>Two servers on one database, both at work at once.</summary>
public sealed class ServingFromTwo(CaseworkApi api) : IClassFixture<CaseworkApi>, IAsyncLifetime
{
    private const int Workers = 8;
    private const int PerWorker = 25;

    private ApiServer? _second;

    private ApiServer Second => _second!;

    public async Task InitializeAsync() => _second = await ApiServer.Start(api.Database, api.DataFolder);

    public async Task DisposeAsync() => await Second.DisposeAsync();

    [Fact]
    public async Task Is_one_log_without_gaps_and_the_same_answer_from_both()
    {
        var before = await Log();
        var opened = await Work((worker, number) => Open(new Newcomer(), (worker + number) % 2 == 0 ? api.Server : Second));
        var contacted = await Task.WhenAll(opened.Select((one, number) => (number % 2 == 0 ? Second : api.Server).As(Callers.Ada).On(one.PathwayId!, "recordContact", new { channel = "PHONE" })));
        var after = await Log();

        Assert.All(contacted, contact => Assert.Equal(2, contact.Accepted().Version));
        Assert.Equal(before.Count + (2 * opened.Count), after.Count);
        Assert.Equal((1, after.Count), (after.First, after.Last));
        Assert.Equal(Enumerable.Range((int)before.Last + 1, 2 * opened.Count).Select(position => (long)position), opened.Concat(contacted).Select(answer => answer.Position!.Value).Order());
        var seen = await Task.WhenAll(Worklist(api.Server, after.Last), Worklist(Second, after.Last));
        Assert.Equal(seen[0], seen[1]);
        Assert.All(opened, one => Assert.Contains((one.PathwayId, "2"), seen[0]));
        api.Server.Log.SaidNothing();
        Second.Log.SaidNothing();
    }

    [Fact]
    public async Task Knows_on_each_what_was_commanded_on_the_other()
    {
        var newcomer = new Newcomer();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Open(newcomer, number % 2 == 0 ? api.Server : Second)));
        var (pathway, _, position) = Assert.Single(answers.Select(answer => (answer.PathwayId!, answer.Version, answer.Position)).Distinct());

        var contacts = await Task.WhenAll(new[] { api.Server, Second }.Select(server => server.As(Callers.Ada).On(pathway, "recordContact", new { channel = "PHONE", note = "x", expectedVersion = 1 })));
        Assert.Single(contacts, contact => contact.Error is null);
        Assert.Equal(2, contacts.Single(contact => contact.Error is not null).Refused("StaleVersionError", "STALE_VERSION").At("currentVersion").GetInt32());
        Assert.Equal(position + 1, contacts.Single(contact => contact.Error is null).Position);
    }

    [Fact]
    public async Task Goes_on_when_one_of_them_is_stopped()
    {
        var before = await Log();
        var served = 0;
        var third = await ApiServer.Start(api.Database, api.DataFolder);
        var stop = new TaskCompletionSource();
        var stopped = stop.Task.ContinueWith(async _ => await third.DisposeAsync(), TaskScheduler.Default).Unwrap();

        var opened = await Work(async (worker, number) =>
        {
            var newcomer = new Newcomer();
            if (Interlocked.Increment(ref served) == Workers * PerWorker / 3)
                stop.SetResult();
            try
            {
                return await Open(newcomer, (worker + number) % 2 == 0 ? api.Server : third);
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or ObjectDisposedException)
            {
                // Whether it was recorded is not known; the same command again is safe.
                return await Open(newcomer, api.Server);
            }
        });
        await stopped;
        var after = await Log();

        Assert.Equal(opened.Count, opened.Select(one => one.PathwayId).Distinct().Count());
        Assert.Equal((before.Count + opened.Count, 1, before.Last + opened.Count), (after.Count, after.First, after.Last));
        var seen = await Worklist(api.Server, after.Last);
        Assert.All(opened, one => Assert.Contains((one.PathwayId, "1"), seen));
        Assert.Equal(seen, await Worklist(Second, after.Last));
    }

    private static async Task<CommandAnswer> Open(Newcomer newcomer, ApiServer server) => (await server.As(Callers.Ada).Open(newcomer)).Accepted();

    private static async Task<IReadOnlyList<CommandAnswer>> Work(Func<int, int, Task<CommandAnswer>> one)
    {
        var done = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var answers = new List<CommandAnswer>();
            for (var number = 0; number < PerWorker; number++)
                answers.Add(await one(worker, number));
            return answers;
        })));
        return [.. done.SelectMany(answers => answers)];
    }

    private async Task<(long Count, long First, long Last)> Log() => (
        await api.Database.Ask<long>("select count(*) from casework.mt_events"),
        await api.Database.Ask<long>("select coalesce(min(seq_id), 0) from casework.mt_events"),
        await api.Database.Ask<long>("select coalesce(max(seq_id), 0) from casework.mt_events"));

    /// <summary>Every page of it.</summary>
    private static async Task<HashSet<(string?, string?)>> Worklist(ApiServer server, long position)
    {
        var all = new HashSet<(string?, string?)>();
        for (string? after = null; ;)
        {
            var page = (await server.As(Callers.Ada).Ask(
                "query($after: String, $at: Long) { pathways(first: 100, after: $after, minPosition: $at) { pageInfo { hasNextPage endCursor } nodes { id version } } }", new { after, at = position })).Data.At("pathways");
            Assert.All(page.Each("nodes", "id").Zip(page.Each("nodes", "version")), row => Assert.True(all.Add(row)));
            if (!page.At("pageInfo.hasNextPage").GetBoolean())
                return all;
            after = page.Text("pageInfo.endCursor");
        }
    }
}
