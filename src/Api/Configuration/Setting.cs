using System.Globalization;
using Casework.Api.Messaging;
using Casework.Api.Transparency;
using Casework.EventStore.Postgres;
using Npgsql;

namespace Casework.Api.Configuration;

/// <summary>One thing that can be configured, by the name it has in appsettings.json; in the environment <c>:</c> is <c>__</c>.</summary>
/// <param name="IsSecret">Never shown.</param>
internal sealed record Setting(string Key, string Meaning, bool IsSecret = false)
{
    private const string Section = "Casework";
    private const string Masked = "********";

    public static readonly Setting Connection = new("ConnectionStrings:Casework", "the application's login; without it a private PostgreSQL is started");
    public static readonly Setting OwnerConnection = new("ConnectionStrings:CaseworkOwner", "the login that runs migrations; default: the application's");
    public static readonly Setting DirectConnection = new("ConnectionStrings:CaseworkDirect", "past a pooler, for LISTEN; default: the application's");
    public static readonly Setting DataFolder = new(PrivatePostgresOptions.DataVariable, "folder of the private PostgreSQL and of development keys; default .data");
    public static readonly Setting PostgresBinaries = new(PrivatePostgresOptions.BinariesVariable, "folder of initdb, postgres and pg_ctl");
    public static readonly Setting Pooler = new("Casework:Database:Pooler", "true behind a pooler in transaction mode: no prepared statements");
    public static readonly Setting DatabasePatience = new("Casework:Database:Patience", "milliseconds that the database may leave a small question unanswered before requests are turned away, at most 30000; default 750");
    public static readonly Setting KeyEncryptionKeyFile = new("Casework:Keys:KeyEncryptionKeyFile", "the key that wraps the keys of personal data; default: one in the data folder");
    public static readonly Setting KeyEncryptionKey = new("Casework:Keys:KeyEncryptionKey", "the same as a value instead of a file, for an environment without files; its parts separated by semicolons", IsSecret: true);
    public static readonly Setting ErasureFolder = new("Casework:Erasure:Folder", "where the erasure register, certificates and their signing key are kept, outside of what a restored database brings back; default: erasures in the data folder");
    public static readonly Setting Issuer = new("Casework:Identity:Issuer", "the issuer of access tokens, as in their iss; default: the authority");
    public static readonly Setting Audience = new("Casework:Identity:Audience", "who tokens are meant for, as in their aud; default casework");
    public static readonly Setting Authority = new("Casework:Identity:Authority", "where OpenID Connect discovery finds the issuer's keys");
    public static readonly Setting KeysFile = new("Casework:Identity:KeysFile", "the issuer's keys as a JWKS file, instead of an authority");

    public static readonly Setting AllowedOrigins = new("Casework:GraphQL:AllowedOrigins", "origins whose pages may open a WebSocket, separated by commas; default: the server's own only");
    public static readonly Setting TrustedDocuments = new("Casework:GraphQL:TrustedDocuments", "a manifest of trusted documents, or a folder of them");
    public static readonly Setting TrustedDocumentsOnly = new("Casework:GraphQL:TrustedDocumentsOnly", "true: nothing but trusted documents is accepted; default false");
    public static readonly Setting AutomaticPersistedQueries = new("Casework:GraphQL:AutomaticPersistedQueries", "true: clients may send a document once and then name it by its hash; default false");
    public static readonly Setting MaxBatch = new("Casework:GraphQL:MaxBatch", "requests that may come as one array, at most 10; default 0: none");
    public static readonly Setting GraphQLTimeout = new("Casework:GraphQL:Timeout", "seconds a request may take, at most 300; default 10");
    public static readonly Setting GraphiQL = new("Casework:GraphQL:GraphiQL", "true: browsers get GraphiQL at /graphql; default: in the Development environment only");

    public static IReadOnlyList<Setting> All { get; } =
    [
        Connection, OwnerConnection, DirectConnection, DataFolder, PostgresBinaries, Pooler, DatabasePatience, KeyEncryptionKeyFile, KeyEncryptionKey, ErasureFolder, Issuer, Audience, Authority, KeysFile,
        AllowedOrigins, TrustedDocuments, TrustedDocumentsOnly, AutomaticPersistedQueries, MaxBatch, GraphQLTimeout, GraphiQL, .. ServerLimits.Settings, .. MessageSettings.Settings, .. TransparencySettings.Settings,
    ];

    /// <summary>With those whose names are the configuration's own.</summary>
    public static IReadOnlyList<Setting> AllOf(IConfiguration configuration) => [.. All, .. MessageSettings.OfWebhooks(configuration)];

    public string? In(IConfiguration configuration) => configuration[Key] is { Length: > 0 } text ? text : null;

    /// <exception cref="ConfigurationInvalidException">It is neither true nor false.</exception>
    public bool Flag(IConfiguration configuration) => In(configuration) switch
    {
        null => false,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw new ConfigurationInvalidException($"{Key} is true or false, not \"{text}\"."),
    };

    /// <exception cref="ConfigurationInvalidException">It is no whole number from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public int? Number(IConfiguration configuration, int least, int most) => In(configuration) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => throw new ConfigurationInvalidException($"{Key} is a whole number from {least} to {most}, not \"{text}\"."),
    };

    /// <returns>The value as it may be shown: without passwords.</returns>
    public string? ShownIn(IConfiguration configuration)
    {
        if (IsSecret && In(configuration) is not null)
            return Masked;
        if (In(configuration) is not { } text || !Key.StartsWith("ConnectionStrings:", StringComparison.Ordinal))
            return In(configuration);

        try
        {
            var parts = new NpgsqlConnectionStringBuilder(text);
            if (parts.Password is not null)
                parts.Password = Masked;
            if (parts.SslPassword is not null)
                parts.SslPassword = Masked;
            return parts.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return Masked;
        }
    }

    /// <summary>A misspelt key would otherwise leave a protection off without a word.</summary>
    public static void RefuseUnknown(IConfiguration configuration)
    {
        var all = AllOf(configuration);
        foreach (var (key, value) in configuration.GetSection(Section).AsEnumerable())
        {
            if (value is not null && !all.Any(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
                throw new ConfigurationInvalidException($"{key} is not a setting of Casework. Known are: {string.Join(", ", all.Concat(MessageSettings.OfWebhook("<name>")).Select(setting => setting.Key).Distinct())}.");
        }
    }
}
