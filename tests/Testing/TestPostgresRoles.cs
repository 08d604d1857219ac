using Npgsql;

namespace Casework.Testing;

/// <summary>Connection strings of the three roles.</summary>
internal sealed record TestPostgresRoles(string Superuser, string Owner, string Application)
{
    /// <summary>Makes the roles on a server that was given, with passwords for tests alone.</summary>
    public static async Task<TestPostgresRoles> On(string superuser)
    {
        await TestPostgres.Execute(superuser, """
            do $$ begin
              perform pg_advisory_xact_lock(hashtextextended('casework.test_roles', 0));
              if not exists (select from pg_roles where rolname = 'casework_app') then create role casework_app nologin; end if;
              if not exists (select from pg_roles where rolname = 'casework_owner') then create role casework_owner login; end if;
              if not exists (select from pg_roles where rolname = 'casework') then create role casework login in role casework_app; end if;
              alter role casework_owner password 'for tests';
              alter role casework password 'for tests';
            end $$
            """);
        return new TestPostgresRoles(superuser, As(superuser, "casework_owner"), As(superuser, "casework"));
    }

    public static string OnDatabase(string role, string database, bool pooled) =>
        new NpgsqlConnectionStringBuilder(role) { Database = database, Pooling = pooled }.ConnectionString;

    private static string As(string superuser, string role) =>
        new NpgsqlConnectionStringBuilder(superuser) { Username = role, Password = "for tests" }.ConnectionString;
}
