using System.Net;
using System.Net.Sockets;
using Casework.EventStore.Postgres;
using Npgsql;

namespace Casework.EventStore.Tests.Postgres;

public sealed class StartingAPrivatePostgres : PostgresSpec
{
    [Fact]
    public async Task Keeps_its_data_and_its_port_over_a_restart()
    {
        int port;
        await using (var first = await Start())
        {
            port = first.Port;
            await Ask(first.ConnectionString(role: DatabaseRole.Owner), "create table kept as select 42 as answer");
        }

        await using var second = await Start();

        Assert.False(second.Adopted);
        Assert.Equal(port, second.Port);
        Assert.Equal(42, await Ask(second.ConnectionString(role: DatabaseRole.Owner), "select answer from kept"));
    }

    [Fact]
    public async Task Is_durable_checksummed_and_closed_to_strangers()
    {
        await using var postgres = await Start();

        Assert.Equal("on on on on scram-sha-256 UTF8 127.0.0.1", await Ask(postgres.ConnectionString(), """
            select concat_ws(' ', current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'),
              current_setting('data_checksums'), current_setting('password_encryption'), current_setting('server_encoding'), current_setting('listen_addresses'))
            """));
        foreach (var host in new[] { "127.0.0.1", new NpgsqlConnectionStringBuilder(postgres.ConnectionString()).Host })
        {
            var stranger = new NpgsqlConnectionStringBuilder(postgres.ConnectionString("postgres", DatabaseRole.Superuser)) { Host = host, Password = "guess" };
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Ask(stranger.ConnectionString, "select 1"));
            Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        }
    }

    [Fact]
    public async Task Gives_the_application_no_more_than_it_needs()
    {
        await using var postgres = await Start();

        Assert.Equal("casework false false casework_owner", await Ask(postgres.ConnectionString(), """
            select concat_ws(' ', current_user, rolsuper::text, pg_has_role('casework_owner', 'member')::text, pg_get_userbyid(datdba))
              from pg_roles, pg_database where rolname = current_user and datname = current_database()
            """));
        Assert.Equal(true, await Ask(postgres.ConnectionString(), "select pg_has_role('casework_app', 'member')"));
    }

    [Fact]
    public async Task Keeps_its_passwords_to_its_owner_and_off_every_command_line()
    {
        await using var postgres = await Start();
        var password = new NpgsqlConnectionStringBuilder(postgres.ConnectionString("postgres", DatabaseRole.Superuser)).Password!;

        Assert.Contains(password, await File.ReadAllTextAsync(Path.Combine(Data, "secrets.json")), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Data, "secrets.json")));
        var others = Directory.EnumerateFiles(Path.Combine(Data, "cluster"), "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".conf", StringComparison.Ordinal) || file.EndsWith(".log", StringComparison.Ordinal));
        Assert.All(others, file => Assert.DoesNotContain(password, File.ReadAllText(file), StringComparison.Ordinal));
        Assert.DoesNotContain(password, await File.ReadAllTextAsync($"/proc/{postgres.ProcessId}/cmdline"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Data, "password.new")));
    }

    [Fact]
    public async Task Runs_as_somebody_else_than_root()
    {
        await using var postgres = await Start();

        var user = (await File.ReadAllLinesAsync($"/proc/{postgres.ProcessId}/status")).First(line => line.StartsWith("Uid:", StringComparison.Ordinal));
        Assert.DoesNotContain("0", user.Split('\t')[1..]);
    }

    [Fact]
    public async Task Takes_another_port_when_its_own_is_taken()
    {
        int port;
        await using (var first = await Start())
            port = first.Port;
        using var taken = new TcpListener(IPAddress.Loopback, port);
        taken.Start();

        await using var second = await Start();

        Assert.NotEqual(port, second.Port);
        Assert.Equal(1, await Ask(second.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task Works_in_a_folder_whose_path_is_too_long_for_a_socket()
    {
        var deep = Path.Combine(Root, new string('a', 60), new string('b', 60), "data");

        await using var postgres = await Start(Options with { DataFolder = deep });

        Assert.Equal(1, await Ask(postgres.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task Moves_out_of_a_home_that_its_user_cannot_enter_and_stays_there()
    {
        var home = Directory.CreateDirectory(Path.Combine(Root, "home"));
        if (!OperatingSystem.IsWindows())
            home.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var options = Options with { DataFolder = Path.Combine(home.FullName, "data") };
        string where;
        await using (var first = await Start(options))
        {
            where = first.DataFolder;
            await Ask(first.ConnectionString(role: DatabaseRole.Owner), "create table kept as select 42 as answer");
        }

        await using var second = await Start(options);

        // Only root gives the work to another user; for everybody else the home is open.
        Assert.Equal(Environment.IsPrivilegedProcess ? options.FallbackFolder : options.DataFolder, Environment.IsPrivilegedProcess ? Path.GetDirectoryName(where) : where);
        Assert.Equal(where, second.DataFolder);
        Assert.Equal(42, await Ask(second.ConnectionString(role: DatabaseRole.Owner), "select answer from kept"));
    }

    [Fact]
    public async Task Ends_with_its_server()
    {
        var postgres = await Start();
        var processId = postgres.ProcessId!.Value;

        await postgres.DisposeAsync();

        Assert.True(await Ends(processId));
        Assert.Null(postgres.ProcessId);
    }
}
