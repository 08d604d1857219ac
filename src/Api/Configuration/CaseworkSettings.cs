using Casework.Api.Messaging;
using Casework.Api.Transparency;
using Casework.EventStore.Postgres;

namespace Casework.Api.Configuration;

/// <summary>What the server was told, from appsettings.json and the environment (<c>Casework__Identity__Issuer</c>).</summary>
internal sealed record CaseworkSettings
{
    public const string DefaultDataFolder = ".data";

    private const int UsualPatience = 750;
    private const int LongestPatience = 30_000;

    /// <summary>The application's login. Null: a private PostgreSQL in the data folder.</summary>
    public string? Connection { get; init; }

    /// <summary>The login that owns the tables and runs the migrations; the application's when none is given.</summary>
    public string? OwnerConnection { get; init; }

    /// <summary>Past a pooler, for LISTEN and the locks of a session; the application's when none is given.</summary>
    public string? DirectConnection { get; init; }

    public string DataFolder { get; init; } = DefaultDataFolder;

    public string? PostgresBinaries { get; init; }

    /// <summary>True behind a pooler in transaction mode: no prepared statements.</summary>
    public bool Pooler { get; init; }

    /// <summary>How long the database may leave a small question unanswered before requests are turned away.</summary>
    public TimeSpan DatabasePatience { get; init; } = TimeSpan.FromMilliseconds(UsualPatience);

    public string? KeyEncryptionKeyFile { get; init; }

    /// <summary>The key itself, instead of a file.</summary>
    public string? KeyEncryptionKey { get; init; }

    /// <summary>Where the erasure register is; a folder of its own in the data folder when none is given.</summary>
    public string? ErasureFolder { get; init; }

    public string? Issuer { get; init; }

    public string Audience { get; init; } = "casework";

    public Uri? Authority { get; init; }

    public string? KeysFile { get; init; }

    public ServerLimits Limits { get; init; } = ServerLimits.None;

    public GraphQLSettings GraphQL { get; init; } = new();

    public MessageSettings Messages { get; init; } = MessageSettings.None;

    public TransparencySettings Transparency { get; init; } = TransparencySettings.None;

    /// <summary>Of the erasure register and the certificates.</summary>
    public string Erasures => Path.GetFullPath(ErasureFolder ?? Path.Combine(DataFolder, "erasures"));

    /// <summary>Of notes about files that exports have written.</summary>
    public string ExportNotes => Path.GetFullPath(Path.Combine(DataFolder, "exports"));

    public PrivatePostgresOptions PrivatePostgres => new(Path.Combine(DataFolder, "postgres")) { BinaryFolder = PostgresBinaries };

    /// <exception cref="ConfigurationInvalidException">Something is unknown, malformed or contradicts itself.</exception>
    public static CaseworkSettings Read(IConfiguration configuration)
    {
        Setting.RefuseUnknown(configuration);
        var settings = new CaseworkSettings
        {
            Connection = Setting.Connection.In(configuration),
            OwnerConnection = Setting.OwnerConnection.In(configuration),
            DirectConnection = Setting.DirectConnection.In(configuration),
            DataFolder = Path.GetFullPath(Setting.DataFolder.In(configuration) ?? DefaultDataFolder),
            PostgresBinaries = Setting.PostgresBinaries.In(configuration),
            Pooler = Setting.Pooler.Flag(configuration),
            DatabasePatience = TimeSpan.FromMilliseconds(Setting.DatabasePatience.Number(configuration, 1, LongestPatience) ?? UsualPatience),
            KeyEncryptionKeyFile = Setting.KeyEncryptionKeyFile.In(configuration),
            KeyEncryptionKey = Setting.KeyEncryptionKey.In(configuration),
            ErasureFolder = Setting.ErasureFolder.In(configuration),
            Issuer = Setting.Issuer.In(configuration),
            Audience = Setting.Audience.In(configuration) ?? "casework",
            Authority = HttpsAddress(Setting.Authority, configuration),
            KeysFile = Setting.KeysFile.In(configuration),
            Limits = ServerLimits.Read(configuration),
            GraphQL = GraphQLSettings.Read(configuration),
            Messages = MessageSettings.Read(configuration),
            Transparency = TransparencySettings.Read(configuration),
        };
        settings.RefuseContradictions();
        return settings;
    }

    private void RefuseContradictions()
    {
        if (Connection is null && (OwnerConnection ?? DirectConnection) is not null)
            throw new ConfigurationInvalidException($"{Setting.Connection.Key} is missing, though another connection string is given.");
        if (Pooler && DirectConnection is null)
            throw new ConfigurationInvalidException($"{Setting.Pooler.Key} needs {Setting.DirectConnection.Key}: LISTEN does not work through a pooler in transaction mode.");
        if (KeyEncryptionKeyFile is not null && KeyEncryptionKey is not null)
            throw new ConfigurationInvalidException($"Give {Setting.KeyEncryptionKeyFile.Key} or {Setting.KeyEncryptionKey.Key}, not both.");
        if (Authority is not null && KeysFile is not null)
            throw new ConfigurationInvalidException($"Give {Setting.Authority.Key} or {Setting.KeysFile.Key}, not both.");
        if (KeysFile is not null && Issuer is null)
            throw new ConfigurationInvalidException($"{Setting.KeysFile.Key} needs {Setting.Issuer.Key}.");
        if (KeysFile is not null && !File.Exists(KeysFile))
            throw new ConfigurationInvalidException($"{Setting.KeysFile.Key}: there is no file {KeysFile}.");
        if (Issuer is not null && KeysFile is null && Authority is null)
            throw new ConfigurationInvalidException($"{Setting.Issuer.Key} needs {Setting.Authority.Key} or {Setting.KeysFile.Key}: where its keys are.");
    }

    private static Uri? HttpsAddress(Setting setting, IConfiguration configuration)
    {
        if (setting.In(configuration) is not { } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            throw new ConfigurationInvalidException($"{setting.Key} is an https address, not \"{text}\".");
        return address;
    }
}
