using System.Diagnostics;
using System.Security.Cryptography;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Seeding;
using Casework.Bench.GraphQL;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.EventStore.Postgres;
using Npgsql;
using EventLog = Casework.EventStore.EventLog;
using ReadModels = Casework.Api.Composition.ReadModels;

namespace Casework.Bench.Domain;

/// <summary>
/// The database to measure in. Each command of each story is decided; ten of a pathway are recorded at once by the bulk import, and the read
/// models are built when all are recorded.
/// </summary>
/// <param name="eventsOfEach">On average.</param>
internal sealed class Ground(House house, int eventsOfEach)
{
    /// <summary>Every so-manieth pathway is a long one.</summary>
    public const int LongEvery = 50;

    public const int LongEntries = 520;

    private const ulong Seed = 1;
    private const int CommandsTogether = 10;
    private const int StoriesTogether = 512;

    private TimeSpan _recording;
    private TimeSpan _rebuilding;
    private long _rebuilt;

    public int Pathways { get; private set; }

    public long Events { get; private set; }

    public double EventsPerSecond => Events / _recording.TotalSeconds;

    public double RebuiltPerSecond => _rebuilt / _rebuilding.TotalSeconds;

    /// <summary>Records pathways until there are so many with those that were imported, and builds the read models.</summary>
    public async Task Grow(int pathways, CancellationToken cancel)
    {
        Pathways = (int)await house.Ask<long>("select count(*) from casework.pathway_summaries");
        Report.Progress($"recording pathways {Pathways + 1} to {pathways}");
        var watch = Stopwatch.StartNew();
        var windows = new Queue<int>(Enumerable.Range(0, ((pathways - Pathways - 1) / StoriesTogether) + 1).Select(window => Pathways + (window * StoriesTogether)));
        var key = KeyEncryptionKey.FromFile(Path.Combine(house.Folder, "key-encryption-key"), createIfMissing: true);
        // A crash would take the last moments; there is nothing here to keep.
        var connection = new NpgsqlConnectionStringBuilder(house.Connection(DatabaseRole.Application)) { Options = "-c synchronous_commit=off" };
        await using (var database = LogDatabase.Connect(connection.ConnectionString))
        await using (var log = PathwayLog.Open(database, key))
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, 2 * Environment.ProcessorCount), new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = 2 * Environment.ProcessorCount }, async (_, stop) => await Record(log, windows, pathways, watch, stop));
        }

        _recording += watch.Elapsed;
        Pathways = pathways;
        await house.Ask<object>("vacuum (analyze)");
        watch.Restart();
        foreach (var name in ReadModels.Names)
        {
            Report.Progress($"building {name}");
            await house.Tell("projections", "rebuild", name, "--json");
            _rebuilt += Events;
        }

        _rebuilding += watch.Elapsed;
    }

    private async Task Record(EventLog log, Queue<int> windows, int pathways, Stopwatch watch, CancellationToken cancel)
    {
        var stories = new LongStory(new StoryTeller(Seed, Rules.OfTheHouse), Rules.OfTheHouse, new Today(TimeProvider.System).Date);
        while (Next(windows) is { } from)
        {
            var requests = Requests(stories, from, Math.Min(from + StoriesTogether, pathways)).ToList();
            foreach (var town in requests.Select(request => request.Streams[0].Stream).Distinct().GroupBy(stream => stream.Tenant, stream => stream.Id))
                await log.MakeKeys(town.Key, town, cancel);
            var imported = await log.Import(requests, null, cancel);
            if (imported.Refused is [var refused, ..])
                throw new InvalidOperationException($"A story was not recorded: {refused.Reason.Message}");
            lock (windows)
            {
                Events += imported.Events;
                if (from / StoriesTogether % 20 == 0)
                    Report.Progress($"{Events} events after {watch.Elapsed.TotalSeconds:f0} s");
            }
        }
    }

    private static int? Next(Queue<int> windows)
    {
        lock (windows)
            return windows.TryDequeue(out var from) ? from : null;
    }

    // Some of each story in turn, so that a batch holds a stream once and a story is recorded over a while.
    private IEnumerable<AppendRequest> Requests(LongStory stories, int from, int to)
    {
        var told = Enumerable.Range(from, to - from).Select(number => Requests(stories, number).ToList()).ToList();
        return Enumerable.Range(0, told.Max(story => story.Count)).SelectMany(turn => told.Where(story => turn < story.Count).Select(story => story[turn]));
    }

    private IEnumerable<AppendRequest> Requests(LongStory stories, int number)
    {
        var isLong = number % LongEvery == 0;
        var usual = ((eventsOfEach * LongEvery) - LongEntries) / (LongEvery - 1);
        var (story, commands) = stories.Tell(number, isLong ? LongEntries : (usual / 2) + (number * 7 % Math.Max(1, usual)), isLong);
        var version = 0L;
        foreach (var some in commands.Chunk(CommandsTogether))
        {
            List<NewEvent<object>> events = [.. some.SelectMany(command => command.Events)];
            var id = version == 0 ? story.Steps[0].CommandId : some[0].CommandId;
            yield return new AppendRequest(
                new CommandMeta(id, SHA256.HashData(id.ToByteArray()), story.Caseworker, RoleNames.Of(Role.Caseworker)), [new StreamAppend(story.Pathway, PathwayEvents.StreamType, version, events)]);
            version += events.Count;
        }
    }
}
