using Casework.EventStore.Postgres;
using Npgsql;

namespace Casework.Api.Configuration;

/// <summary>One thing that can be configured, by the name it has in appsettings.json; in the environment <c>:</c> is <c>__</c>.</summary>
internal sealed record Setting(string Key, string Meaning)
{
    private const string Section = "Casework";
    private const string Masked = "********";

    public static readonly Setting Connection = new("ConnectionStrings:Casework", "the application's login; without it a private PostgreSQL is started");
    public static readonly Setting OwnerConnection = new("ConnectionStrings:CaseworkOwner", "the login that runs migrations; default: the application's");
    public static readonly Setting DirectConnection = new("ConnectionStrings:CaseworkDirect", "past a pooler, for LISTEN; default: the application's");
    public static readonly Setting DataFolder = new(PrivatePostgresOptions.DataVariable, "folder of the private PostgreSQL and of development keys; default .data");
    public static readonly Setting PostgresBinaries = new(PrivatePostgresOptions.BinariesVariable, "folder of initdb, postgres and pg_ctl");
    public static readonly Setting Pooler = new("Casework:Database:Pooler", "true behind a pooler in transaction mode: no prepared statements");
    public static readonly Setting KeyEncryptionKeyFile = new("Casework:Keys:KeyEncryptionKeyFile", "the key that wraps the keys of personal data; default: one in the data folder");
    public static readonly Setting Issuer = new("Casework:Identity:Issuer", "the issuer of access tokens, as in their iss; default: the authority");
    public static readonly Setting Audience = new("Casework:Identity:Audience", "who tokens are meant for, as in their aud; default casework");
    public static readonly Setting Authority = new("Casework:Identity:Authority", "where OpenID Connect discovery finds the issuer's keys");
    public static readonly Setting KeysFile = new("Casework:Identity:KeysFile", "the issuer's keys as a JWKS file, instead of an authority");

    public static IReadOnlyList<Setting> All { get; } =
        [Connection, OwnerConnection, DirectConnection, DataFolder, PostgresBinaries, Pooler, KeyEncryptionKeyFile, Issuer, Audience, Authority, KeysFile];

    public string? In(IConfiguration configuration) => configuration[Key] is { Length: > 0 } text ? text : null;

    /// <returns>The value as it may be shown: without passwords.</returns>
    public string? ShownIn(IConfiguration configuration)
    {
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
        foreach (var (key, value) in configuration.GetSection(Section).AsEnumerable())
        {
            if (value is not null && !All.Any(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
                throw new ConfigurationInvalidException($"{key} is not a setting of Casework. Known are: {string.Join(", ", All.Select(setting => setting.Key))}.");
        }
    }
}
