using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.EndToEnd.Servers;

/// <summary>Casework as it is served, in a process of its own, for all tests that ask it.</summary>
public sealed class CaseworkServer : IAsyncLifetime, IDisposable
{
    private readonly DataFolder _data = new();
    private RunningServer? _server;

    /// <summary>A private PostgreSQL when null.</summary>
    public TestDatabase? Database { get; init; }

    /// <summary>Without a slash at its end.</summary>
    public string Address => _server!.Http.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>Of the caseworker that the server offers in development.</summary>
    public string Token => _server!.Token("caseworker");

    public string AuditorToken => _server!.Token("auditor");

    public string CouncilToken => _server!.Token("council");

    /// <param name="field">What the committee answers for.</param>
    public async Task<string> CommitteeToken(string field) =>
        (await CaseworkProcess.Run(_data.Development, "token", "--role", "committee", "--municipality", "13003000", "--committee", field, "--json")).Document.GetProperty("token").GetString()!;

    public string AdministratorToken => _server!.Token("administrator");

    public string DataProtectionToken => _server!.Token("data_protection_officer");

    public async Task InitializeAsync()
    {
        var environment = new Dictionary<string, string>(_data.Development);
        if (Database is not null)
        {
            environment["ConnectionStrings__Casework"] = Database.AppConnectionString;
            environment["ConnectionStrings__CaseworkOwner"] = Database.OwnerConnectionString;
        }

        _server = await RunningServer.Start(environment);
    }

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose() => _data.Dispose();
}
