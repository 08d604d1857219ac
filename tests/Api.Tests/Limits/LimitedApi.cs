using Casework.Api.Tests.Testing;
using Casework.Testing;

namespace Casework.Api.Tests.Limits;

/// <summary>A server that lets caseworkers less than others.</summary>
public sealed class LimitedApi : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly string _dataFolder = TestFolder.Create();

    internal ApiServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        Server = await ApiServer.Start(_database, _dataFolder, new Dictionary<string, string>
        {
            ["Casework:Limits:Caseworker:MaxCost"] = "200",
            ["Casework:Limits:Caseworker:MaxDepth"] = "4",
            ["Casework:Limits:Caseworker:Introspection"] = "false",
            ["Casework:Limits:Council:RequestsPerSecond"] = "1",
            ["Casework:Limits:Council:Burst"] = "5",
        });
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_dataFolder, recursive: true);
    }
}
