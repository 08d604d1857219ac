using Casework.Api.Configuration;
using Casework.Api.Tests.Testing;
using Casework.Api.Torture;
using Casework.Testing;
using Npgsql;

namespace Casework.Api.Tests.Faults;

/// <summary>A server whose way to its database is a wire that a test breaks.</summary>
public sealed class WiredServer : IAsyncLifetime
{
    private readonly string _folder = TestFolder.Create();
    private Wire? _wire;
    private ApiServer? _server;

    public TestDatabase Database { get; } = new();

    internal Wire Wire => _wire!;

    internal ApiServer Server => _server!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        var direct = new NpgsqlConnectionStringBuilder(Database.AppConnectionString);
        _wire = To(direct.Port);
        _server = await ApiServer.Start(Database, _folder, new Dictionary<string, string>(ApiServer.Impatient)
        {
            [Setting.Connection.Key] = new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Host = "127.0.0.1", Port = Wire.Port, MaxPoolSize = 8 }.ConnectionString,
        });
    }

    private static Wire To(int port) => new(port);

    public async Task DisposeAsync()
    {
        Wire.Heal();
        await Server.DisposeAsync();
        await Wire.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
