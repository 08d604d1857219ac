using Casework.Api.Tests.CommandLine;

namespace Casework.EndToEnd.Servers;

/// <summary>Casework as it is served, in a process of its own with a private PostgreSQL, for all tests that ask it.</summary>
public sealed class CaseworkServer : IAsyncLifetime, IDisposable
{
    private readonly DataFolder _data = new();
    private RunningServer? _server;

    /// <summary>Without a slash at its end.</summary>
    public string Address => _server!.Http.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>Of the caseworker that the server offers in development.</summary>
    public string Token => _server!.Token("caseworker");

    public string AuditorToken => _server!.Token("auditor");

    public async Task InitializeAsync() => _server = await RunningServer.Start(_data.Development);

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose() => _data.Dispose();
}
