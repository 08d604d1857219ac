namespace Casework.EventStore.Postgres;

/// <summary>Where a private PostgreSQL keeps its data and how it is run.</summary>
/// <param name="DataFolder">A folder of its own: empty or missing at first, filled by us alone afterwards.</param>
public sealed record PrivatePostgresOptions(string DataFolder)
{
    public const string DataVariable = "CASEWORK_DATA";
    public const string BinariesVariable = "CASEWORK_PG_BIN";

    /// <summary>The folder of initdb, postgres and pg_ctl. Null: CASEWORK_PG_BIN, else PATH and the usual places.</summary>
    public string? BinaryFolder { get; init; } = Environment.GetEnvironmentVariable(BinariesVariable);

    /// <summary>
    /// Where the data goes when the server is started as root and the user that PostgreSQL then runs as cannot enter
    /// <see cref="DataFolder"/>, as below a closed home. A note left in the data folder keeps the choice.
    /// </summary>
    public string FallbackFolder { get; init; } = "/var/lib/casework";

    /// <summary>PostgreSQL settings that go over the built-in ones, as in postgresql.conf without quotes.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The bound on a start, crash recovery included.</summary>
    public TimeSpan StartWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The bound on a fast shutdown; an immediate one follows it, which costs a recovery and no data.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The folder <c>postgres</c> in the folder that CASEWORK_DATA names, <c>.data</c> without it.</summary>
    public static PrivatePostgresOptions FromEnvironment()
    {
        var data = Environment.GetEnvironmentVariable(DataVariable);
        return new PrivatePostgresOptions(Path.Combine(string.IsNullOrEmpty(data) ? ".data" : data, "postgres"));
    }
}
