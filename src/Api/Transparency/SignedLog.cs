using Casework.Api.CommandLine;
using Casework.Api.Configuration;
using Casework.EventStore;
using Casework.Projections.Questions;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;
using Npgsql;

namespace Casework.Api.Transparency;

/// <summary>The transparency log of this program's database: what signs it, and what answers for it.</summary>
internal sealed class SignedLog : IAsyncDisposable
{
    private const string KeyFileName = "transparency-key";
    private const string LastSeenSuffix = ".checkpoint";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly string _keyFile;
    private readonly Witnesses _witnesses;
    private readonly NotaryLoop _loop;

    private SignedLog(NpgsqlDataSource database, string keyFile, TransparencySettings settings, TenantReads reads, PageReader pages, ILoggerFactory loggers)
    {
        _keyFile = keyFile;
        Database = database;
        Checkpoints = new Checkpoints(reads, pages);
        Proofs = new LogProofs(database, reads, Checkpoints);
        Notary = new Notary(database, keyFile, new LastSeen(keyFile + LastSeenSuffix));
        _witnesses = new Witnesses(settings.Witnesses, database, Proofs, loggers.CreateLogger<Witnesses>());
        _loop = new NotaryLoop(Notary, settings.Interval, _witnesses.Ask, loggers.CreateLogger<NotaryLoop>());
    }

    public NpgsqlDataSource Database { get; }

    public Checkpoints Checkpoints { get; }

    public LogProofs Proofs { get; }

    public Notary Notary { get; }

    public NotaryStatus Status => _loop.Status;

    /// <summary>The proof of the entry at a position, waiting for the next checkpoint where it is too young.</summary>
    /// <returns>Null when it is not signed for so long.</returns>
    public async Task<EventProof?> Prove(long position, TimeSpan patience, CancellationToken cancel)
    {
        for (var giveUp = Environment.TickCount64 + (long)patience.TotalMilliseconds; ; await Task.Delay(BetweenLooks, cancel))
        {
            if (await Proofs.Of(position, cancel) is { } proof)
                return proof;
            if (Status.Alarm is not null || Environment.TickCount64 >= giveUp)
                return null;
            _loop.Wake();
        }
    }

    /// <summary>The last checkpoint, waiting for one of this size where that is not signed yet.</summary>
    /// <returns>A smaller one, or null, when it is not signed for so long.</returns>
    public async Task<StoredCheckpoint?> Reach(long size, TimeSpan patience, CancellationToken cancel)
    {
        for (var giveUp = Environment.TickCount64 + (long)patience.TotalMilliseconds; ; await Task.Delay(BetweenLooks, cancel))
        {
            var latest = await Checkpoints.Latest(cancel);
            if (latest?.Size >= size || Status.Alarm is not null || Environment.TickCount64 >= giveUp)
                return latest;
            _loop.Wake();
        }
    }

    /// <summary>Signs all that is committed now, or waits for the node that is at it.</summary>
    /// <exception cref="LogInconsistentException">The log is not what was signed of it.</exception>
    /// <exception cref="CheckpointUntrustedException">There is nothing to sign.</exception>
    public async Task<StoredCheckpoint> SignNow(CancellationToken cancel)
    {
        while (true)
        {
            var step = await Notary.Step(cancel);
            if (step is { IsLeader: true, IsBehind: false })
                return step.Latest ?? throw new CheckpointUntrustedException("Nothing is recorded, so nothing is signed.");
            if (!step.IsLeader)
                await Task.Delay(BetweenLooks, cancel);
        }
    }

    /// <inheritdoc cref="TransparencyKeys.SignStatement"/>
    public SignedNote Sign(string text)
    {
        using var keys = TransparencyKeys.Open(_keyFile);
        return keys.SignStatement(text);
    }

    /// <returns>The note as it is stored.</returns>
    /// <inheritdoc cref="TransparencyKeys.SignStatement"/>
    public string SignNote(string text) => System.Text.Encoding.UTF8.GetString(Sign(text).ToBytes());

    /// <summary>As they are now: a key may have been rotated since.</summary>
    public PublishedKeys Keys()
    {
        using var keys = TransparencyKeys.Open(_keyFile);
        return keys.Published;
    }

    /// <exception cref="ConfigurationInvalidException">The signing key cannot be read.</exception>
    public static SignedLog Open(NpgsqlDataSource database, CaseworkSettings settings, TenantReads reads, PageReader pages, ILoggerFactory loggers) =>
        new(database, KeyFileOf(settings), settings.Transparency, reads, pages, loggers);

    /// <summary>Without a node that signs: for verbs.</summary>
    /// <exception cref="ConfigurationInvalidException">The signing key cannot be read.</exception>
    public static SignedLog AtRest(NpgsqlDataSource database, VerbContext context)
    {
        var reads = new TenantReads(database);
        // Nobody turns pages here, so no key for cursors is needed.
        return Open(database, context.Settings, reads, new PageReader(reads, new Cursors(new byte[32])), context.Loggers);
    }

    /// <summary>Where the last checkpoint that this node has seen is kept.</summary>
    public static LastSeen LastSeenOf(CaseworkSettings settings) => new(PathOf(settings) + LastSeenSuffix);

    /// <summary>The public keys, of a signing key that is made when there is none.</summary>
    /// <exception cref="ConfigurationInvalidException">The signing key cannot be read.</exception>
    public static PublishedKeys MakeKeys(CaseworkSettings settings)
    {
        using var keys = TransparencyKeys.Open(KeyFileOf(settings));
        return keys.Published;
    }

    /// <summary>The public keys; none when there is no signing key.</summary>
    /// <exception cref="ConfigurationInvalidException">The signing key cannot be read.</exception>
    public static PublishedKeys KeysOf(CaseworkSettings settings) => File.Exists(PathOf(settings)) ? MakeKeys(settings) : new PublishedKeys([]);

    /// <summary>Begins to notarise.</summary>
    public void Start() => _loop.Start();

    public async ValueTask DisposeAsync()
    {
        await _loop.DisposeAsync();
        _witnesses.Dispose();
    }

    private static string PathOf(CaseworkSettings settings) => settings.Transparency.KeyFile ?? Path.Combine(settings.DataFolder, KeyFileName);

    /// <summary>Where the signing key is, which is made when there is none.</summary>
    /// <exception cref="ConfigurationInvalidException">It cannot be read.</exception>
    public static string KeyFileOf(CaseworkSettings settings)
    {
        var file = PathOf(settings);
        try
        {
            // A configured file that is missing is a mistake: checkpoints by another key would be believed by nobody.
            if (settings.Transparency.KeyFile is null)
                Directory.CreateDirectory(settings.DataFolder);
            using var keys = settings.Transparency.KeyFile is null ? TransparencyKeys.OpenOrMake(file, settings.Transparency.Origin) : TransparencyKeys.Open(file);
            return file;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            throw new ConfigurationInvalidException($"{TransparencySettings.TransparencyKeyFile.Key}: {e.Message}");
        }
    }
}
