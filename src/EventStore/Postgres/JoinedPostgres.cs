namespace Casework.EventStore.Postgres;

/// <summary>A private PostgreSQL that another process runs. It ends with that process, not with us.</summary>
public sealed class JoinedPostgres
{
    private readonly string _socketFolder;
    private readonly Secrets _secrets;

    internal JoinedPostgres(string socketFolder, Secrets secrets) => (_socketFolder, _secrets) = (socketFolder, secrets);

    /// <summary>Connects over the unix socket.</summary>
    public string ConnectionString(string database = DatabaseRoles.Database, DatabaseRole role = DatabaseRole.Application) =>
        PrivatePostgres.ConnectionString(_socketFolder, _secrets, database, role);
}
