using System.Globalization;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.EventStore;
using Casework.Testing;
using Npgsql;

namespace Casework.Projections.Tests.Stored;

/// <summary>The log over a test database, with every example appended to a pathway, alone and inside a correction.</summary>
internal sealed class PathwayEventLog : IAsyncDisposable
{
    public const string Tenant = "13003000";

    private readonly NpgsqlDataSource _database;

    public PathwayEventLog(TestDatabase database, KeyEncryptionKey? key, CodecOptions? codec = null)
    {
        _database = LogDatabase.Connect(database.AppConnectionString);
        Log = new EventLog(_database, new EventLogOptions { Types = StoredEvents.Types, Codec = codec ?? Pathways.Codec, Key = key });
    }

    public EventLog Log { get; }

    /// <summary>Every example, then every example as what a correction puts in the place of another entry.</summary>
    public static IReadOnlyList<NewEvent<object>> Everything { get; } =
    [
        .. StoredExamples.All.Concat(StoredExamples.All.Select(AsReplacement)).Select((example, i) =>
            new NewEvent<object>(example, new DateOnly(2026, 1, 1).AddDays(i), example.RuleSet)),
    ];

    public static KeyEncryptionKey NewKey()
    {
        var folder = Directory.CreateTempSubdirectory("casework-key-");
        var key = KeyEncryptionKey.FromFile(Path.Combine(folder.FullName, "key"), createIfMissing: true);
        folder.Delete(recursive: true);
        return key;
    }

    /// <returns>The pathway it was appended to.</returns>
    public async Task<StreamKey> AppendEverything()
    {
        var pathway = new StreamKey(Tenant, Guid.CreateVersion7());
        var command = Guid.CreateVersion7();
        await Log.Append(
            new AppendRequest(
                new CommandMeta(command, command.ToByteArray(), "ada", "CASEWORKER"),
                [new StreamAppend(pathway, PathwayEvents.StreamType, 0, Everything)]),
            CancellationToken.None);
        return pathway;
    }

    public Task<IReadOnlyList<Recorded<PathwayEvent>>> Read(StreamKey pathway) =>
        Log.ReadStream<PathwayEvent>(pathway, null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>What an event is called in a failure.</summary>
    public static string Name(NewEvent<object> @event) => string.Create(
        CultureInfo.InvariantCulture,
        $"{@event.Event.GetType().Name}{(@event.Event is CorrectionEvent.EntryCorrected corrected ? $" by {corrected.Replacement.GetType().Name}" : "")}");

    private static CorrectionEvent.EntryCorrected AsReplacement(PathwayEvent example) => new(
        new Guid("01900000-0000-7000-8000-000000000003"), example, new DateOnly(2026, 3, 2), "Am falschen Tag eingetragen.");
}
