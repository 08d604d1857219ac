using Casework.Api.Tests.CommandLine;
using Casework.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Casework.EndToEnd.Servers;

/// <summary>Two processes of Casework on one database. The first is killed and started anew at the same address by requests to a third server.</summary>
internal sealed class PairOfServers : IAsyncDisposable
{
    private readonly DataFolder _data = new();
    private readonly Dictionary<string, string> _environment;
    private readonly WebApplication _control;
    private RunningServer _first = null!;
    private RunningServer _second = null!;

    private PairOfServers(TestDatabase database)
    {
        _environment = new Dictionary<string, string>(_data.Development)
        {
            ["ConnectionStrings__Casework"] = database.AppConnectionString,
            ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _control = builder.Build();
        _control.MapPost("/kill", () => _first.Kill());
        _control.MapPost("/start", async () =>
        {
            await _first.DisposeAsync();
            _first = await RunningServer.Start(_environment, First);
        });
    }

    public string First { get; private set; } = "";

    public string Second => AddressOf(_second);

    public string Control => _control.Urls.Single();

    /// <summary>Of the caseworker; both servers take it.</summary>
    public string Token => _second.Token("caseworker");

    public static async Task<PairOfServers> Start(TestDatabase database)
    {
        var servers = new PairOfServers(database);
        servers._first = await RunningServer.Start(servers._environment);
        servers.First = AddressOf(servers._first);
        servers._second = await RunningServer.Start(servers._environment);
        await servers._control.StartAsync();
        return servers;
    }

    public async ValueTask DisposeAsync()
    {
        await _control.DisposeAsync();
        await _second.DisposeAsync();
        await _first.DisposeAsync();
        _data.Dispose();
    }

    private static string AddressOf(RunningServer server) => server.Http.BaseAddress!.ToString().TrimEnd('/');
}
