using System.Diagnostics;
using Casework.Bench.Log;
using Casework.EventStore;
using Casework.Projections.Questions;
using Casework.Projections.Transparency;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Bench.Trust;

/// <summary>The transparency log over the log of visits, as the server keeps it.</summary>
internal static class NotaryFigures
{
    private const int Callers = 64;
    private const int Proofs = 2_000;
    // Of the events that bench domain tells of people, 35 % hold something sealed.
    private const int UsuallyPrivate = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>The same commands plainly, with a notary that follows each second, and besides with as much sealed as in people's stories, and with each text sealed.</summary>
    public static async Task MeasureAppending(Grounds grounds, Report report, int rounds, TimeSpan time, CancellationToken cancel)
    {
        var ground = await grounds.Fresh(cancel);
        await using var database = ground.Connect();
        using var keys = new KeyFolder();
        await using var log = Ground.Open(database, keys.Sealing());
        var (plain, usual, each) = (new VisitCommands(log), new VisitCommands(log, UsuallyPrivate), new VisitCommands(log, privateEvery: 1));
        foreach (var commands in new[] { plain, each })
            await Log.Callers.Run(Callers, WarmUp, ground.Postmaster, commands.Call);
        var results = await Rounds.Take(
            rounds, () => Measured(plain, isFollowed: false), () => Measured(plain, isFollowed: true), () => Measured(usual, isFollowed: true), () => Measured(each, isFollowed: true));
        Report.Progress($"appending: {results[0].PerSecond:N0}/s, with a notary {results[1].PerSecond:N0}/s, a third sealed besides {results[2].PerSecond:N0}/s, all of them {results[3].PerSecond:N0}/s");
        Add("append.notary", results[1], "(≥ 0.90 of it, ≤ 1.10)");
        Add("append.sealed", results[2], "(≥ 0.90 of it, ≤ 1.10)");
        Add("append.sealed.each", results[3], "");

        async Task<Speed> Measured(VisitCommands commands, bool isFollowed)
        {
            // What is there by now is no part of what is measured.
            await CatchUp(keys.Notary(database), cancel);
            await using var loop = isFollowed ? new NotaryLoop(keys.Notary(database), Interval, static (_, _) => Task.CompletedTask, NullLogger.Instance) : null;
            loop?.Start();
            return await Log.Callers.Run(Callers, time, ground.Postmaster, commands.Call);
        }

        void Add(string name, Speed result, string aim)
        {
            report.Add(new Row(name, result.PerSecond, results[0].PerSecond, "commands/s", $"plainly {aim}".TrimEnd()));
            report.Add(new Row($"{name}.processor", result.Processor + result.Database, results[0].Processor + results[0].Database, "µs/command", $"plainly {aim}".TrimEnd()));
        }
    }

    /// <summary>Catching up with a log that was there before, verifying it, and proving single entries of it.</summary>
    public static async Task MeasureLog(Grounds grounds, Report report, int entries, CancellationToken cancel)
    {
        var ground = await grounds.Fresh(cancel);
        await Importing.Fill(ground, entries);
        await ground.Ask<object>("vacuum (analyze) casework.mt_events, casework.mt_streams");
        await using var database = ground.Connect();
        using var keys = new KeyFolder();
        await Reading.Bare(ground);
        var bare = await Speed(entries, async () => (await Reading.Bare(ground), 0));
        var caughtUp = await Speed(entries, async () => (await CatchUp(keys.Notary(database), cancel), 0));
        report.Add(new Row($"notary.{entries}", caughtUp, bare, "entries/s", "bare reader"));
        var verified = await Speed(entries, async () =>
        {
            var found = await new RootVerification(database, keys.Published).Run([], from: 0, progress: null, cancel);
            return (found.Entries, found.ViolationCount);
        });
        Report.Progress($"verifying {entries} entries: {verified:N0}/s, bare reader {bare:N0}/s");
        report.Add(new Row($"verify.{entries}", verified, bare, "entries/s", "bare reader (≥ 150,000/s)"));
        await MeasureProofs(database, report, entries, cancel);
    }

    private static async Task MeasureProofs(NpgsqlDataSource database, Report report, int entries, CancellationToken cancel)
    {
        var reads = new TenantReads(database, new StatementOptions { Prepared = new PreparedStatements() });
        var proofs = new LogProofs(database, reads, new Checkpoints(reads, new PageReader(reads, new Cursors(new byte[32]))));
        var random = new Random(1);
        var times = new List<double>();
        var longest = 0;
        for (var i = -200; i < Proofs; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var proof = await proofs.Of(random.NextInt64(1, entries + 1), cancel) ?? throw new InvalidOperationException("An entry has no proof.");
            if (i >= 0)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            longest = Math.Max(longest, proof.Inclusion.Path.Count);
        }

        List<double> sorted = [.. times.Order()];
        report.Add(new Row($"proof.p50.{entries}", Log.Speed.Percentile(sorted, 0.5), null, "ms", "one after the other"));
        report.Add(new Row($"proof.p95.{entries}", Log.Speed.Percentile(sorted, 0.95), null, "ms", "one after the other (≤ 5 ms)"));
        report.Add(new Row($"proof.hashes.{entries}", longest, null, "hashes", "the longest path (≤ 40 at 10^9)"));
    }

    private static async Task<long> CatchUp(Notary notary, CancellationToken cancel)
    {
        while (true)
        {
            if (await notary.Step(cancel) is { IsLeader: true, IsBehind: false } done)
                return done.Size;
        }
    }

    private static async Task<double> Speed(int entries, Func<Task<(long Entries, long Violations)>> work)
    {
        var watch = Stopwatch.StartNew();
        if (await work() is var (seen, violations) && (seen != entries || violations > 0))
            throw new InvalidOperationException($"{seen} of {entries} entries were seen, and {violations} violations.");
        return entries / watch.Elapsed.TotalSeconds;
    }

    private sealed class KeyFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("casework-bench-keys-");

        public KeyFolder()
        {
            using var keys = TransparencyKeys.OpenOrMake(Key, "bench.example/log");
            Published = keys.Published;
        }

        public PublishedKeys Published { get; }

        private string Key => Path.Combine(_folder.FullName, "key");

        public KeyEncryptionKey Sealing() => KeyEncryptionKey.FromFile(Path.Combine(_folder.FullName, "sealing"), createIfMissing: true);

        public Notary Notary(NpgsqlDataSource database) => new(database, Key, new LastSeen(Key + ".checkpoint"));

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
