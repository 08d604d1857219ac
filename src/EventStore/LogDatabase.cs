using Npgsql;

namespace Casework.EventStore;

/// <summary>Connects to the log's database with the settings it works best with.</summary>
public static class LogDatabase
{
    /// <summary>
    /// No reset between uses, because nothing here leaves anything on a connection. Statements are not prepared by themselves
    /// unless the connection string asks for it: Npgsql 10.0.0 loses its place in the protocol when a statement fails, or its
    /// connection is killed, while it is being prepared.
    /// </summary>
    public static NpgsqlDataSource Connect(string connectionString) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true });
}
