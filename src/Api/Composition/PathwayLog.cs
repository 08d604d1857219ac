using Casework.Api.Configuration;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Npgsql;

namespace Casework.Api.Composition;

/// <summary>The event log as this program uses it: pathways and their health files, with personal data sealed.</summary>
internal static class PathwayLog
{
    private const string KeyFileName = "key-encryption-key";

    public static EventLog Open(NpgsqlDataSource database, KeyEncryptionKey? key, TenantReads? reads = null, IReadOnlyList<EventSubscription>? subscriptions = null) => new(database, new EventLogOptions
    {
        Types = Projections.StoredEvents.Types,
        Codec = Projections.Pathways.Codec,
        Key = key,
        Reads = reads,
        Subscriptions = subscriptions ?? [],
    });

    /// <exception cref="ConfigurationInvalidException">The key that wraps the keys of personal data cannot be read.</exception>
    public static KeyEncryptionKey Key(CaseworkSettings settings)
    {
        try
        {
            return KeyEncryptionKey.From(KeySource(settings));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            throw new ConfigurationInvalidException($"{(settings.KeyEncryptionKey is null ? Setting.KeyEncryptionKeyFile : Setting.KeyEncryptionKey).Key}: {e.Message}");
        }
    }

    /// <summary>Where that key is.</summary>
    // A configured file that is missing is a mistake: a fresh key in its place would open nothing that was sealed before.
    public static IKeySource KeySource(CaseworkSettings settings)
    {
        if (settings.KeyEncryptionKey is { } given)
            return new KeyVariableSource(Setting.KeyEncryptionKey.Key, given);
        if (settings.KeyEncryptionKeyFile is { } configured)
            return new KeyFileSource(configured);

        Directory.CreateDirectory(settings.DataFolder);
        var path = Path.Combine(settings.DataFolder, KeyFileName);
        KeyFile.MakeOnce(path, static () => KeyRing.Generate().ToString());
        return new KeyFileSource(path);
    }
}
