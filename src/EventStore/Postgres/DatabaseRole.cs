namespace Casework.EventStore.Postgres;

/// <summary>Who connects. Only migrations and rebuilds are the owner; nothing in production is the superuser.</summary>
public enum DatabaseRole
{
    /// <summary>Login <c>casework</c>, a member of <c>casework_app</c>: may append and read, never change the log.</summary>
    Application,

    /// <summary>Login <c>casework_owner</c>: owns the database and runs the migrations.</summary>
    Owner,

    /// <summary>Login <c>postgres</c>.</summary>
    Superuser,
}
