using Casework.EventStore;
using Casework.Projections.Questions;
using Casework.Projections.Transparency;
using Casework.Testing;
using Npgsql;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests.Transparency;

/// <summary>A log with pathways of two municipalities on a database of its own, what signs it, and somebody who edits it as superuser.</summary>
internal sealed class NotarisedLog : IAsyncDisposable
{
    private readonly string _folder = TestFolder.Create();

    private NotarisedLog(TestDatabase database, PathwayLog log)
    {
        (Database, Log) = (database, log);
        Application = LogDatabase.Connect(database.AppConnectionString);
        KeyFile = Path.Combine(_folder, "key");
        using var made = TransparencyKeys.OpenOrMake(KeyFile, "test.example/log");
        LastSeen = new LastSeen(Path.Combine(_folder, "seen"));
        Notary = new Notary(Application, KeyFile, LastSeen);
        var reads = new TenantReads(Application);
        Checkpoints = new Checkpoints(reads, new PageReader(reads, new Cursors(new byte[32])));
        Proofs = new LogProofs(Application, reads, Checkpoints);
    }

    public TestDatabase Database { get; }

    public PathwayLog Log { get; }

    public NpgsqlDataSource Application { get; }

    public string KeyFile { get; }

    public LastSeen LastSeen { get; }

    public Notary Notary { get; }

    public Checkpoints Checkpoints { get; }

    public LogProofs Proofs { get; }

    public PublishedKeys Keys
    {
        get
        {
            using var keys = TransparencyKeys.Open(KeyFile);
            return keys.Published;
        }
    }

    public static async Task<NotarisedLog> Start()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var log = new NotarisedLog(database, await PathwayLog.Start(database));
        await log.Record();
        await log.Notarise();
        await log.Record();
        await log.Notarise();
        return log;
    }

    /// <summary>A pathway in each of two municipalities.</summary>
    public async Task Record()
    {
        foreach (var tenant in new[] { PathwayLog.Tenant, PathwayLog.OtherTenant })
            await Log.Record(tenant, Guid.NewGuid(), [.. UntilTheReview.Select(next => next with { Id = null })]);
    }

    public async Task<Notarised> Notarise(Notary? notary = null)
    {
        while (true)
        {
            if (await (notary ?? Notary).Step(CancellationToken.None) is { IsBehind: false } done)
                return done;
        }
    }

    /// <summary>Another who signs what this database holds.</summary>
    public Notary AnotherNotary(string name, string origin = "test.example/log")
    {
        var file = Path.Combine(_folder, name);
        TransparencyKeys.OpenOrMake(file, origin).Dispose();
        return new Notary(Application, file, new LastSeen(file + ".seen"));
    }

    public Task<RootReport> Verify(params KeptCheckpoint[] kept) => Verify(0, kept);

    public Task<RootReport> Verify(long from, params KeptCheckpoint[] kept) => new RootVerification(Application, Keys).Run(kept, from, progress: null, CancellationToken.None);

    public KeptCheckpoint Kept() => new("kept elsewhere", LastSeen.Read()!);

    /// <summary>As superuser, past every trigger.</summary>
    public Task Tamper(string statements) => Database.Execute($"set session_replication_role = replica; {statements}");

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await Application.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
