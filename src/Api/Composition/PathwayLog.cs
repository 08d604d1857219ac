using Casework.Api.Configuration;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Npgsql;

namespace Casework.Api.Composition;

/// <summary>The event log as this program uses it: pathways and their health files, with personal data sealed.</summary>
internal static class PathwayLog
{
    private const string KeyFileName = "key-encryption-key";

    public static EventLog Open(NpgsqlDataSource database, KeyEncryptionKey key, TenantReads? reads = null, IReadOnlyList<EventSubscription>? subscriptions = null) => new(database, new EventLogOptions
    {
        Types = Projections.StoredEvents.Types,
        Codec = Projections.Pathways.Codec,
        Key = key,
        Reads = reads,
        Subscriptions = subscriptions ?? [],
    });

    /// <exception cref="ConfigurationInvalidException">The key that wraps the keys of personal data cannot be read.</exception>
    // A configured file that is missing is a mistake: a fresh key in its place would open nothing that was sealed before.
    public static KeyEncryptionKey Key(CaseworkSettings settings)
    {
        try
        {
            if (settings.KeyEncryptionKeyFile is { } configured)
                return KeyEncryptionKey.FromFile(configured);

            Directory.CreateDirectory(settings.DataFolder);
            return KeyEncryptionKey.FromFile(Path.Combine(settings.DataFolder, KeyFileName), createIfMissing: true);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            throw new ConfigurationInvalidException($"{Setting.KeyEncryptionKeyFile.Key}: {e.Message}");
        }
    }
}
