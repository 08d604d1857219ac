using Casework.Domain.Access;
using Casework.Testing;

namespace Casework.Api.Tests.Testing;

/// <summary>A server with a database of its own for one test class: <c>IClassFixture&lt;CaseworkApi&gt;</c>.</summary>
public sealed class CaseworkApi : IAsyncLifetime
{
    private ApiServer? _server;

    public TestDatabase Database { get; } = new();

    /// <summary>Of the keys, for a second server beside this one.</summary>
    public string DataFolder { get; } = TestFolder.Create();

    /// <summary>More of the configuration.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    public HttpClient Http => _server!.Http;

    internal ApiServer Server => _server!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        _server = await ApiServer.Start(Database, DataFolder, Settings);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    internal ApiClient As(Caller caller) => _server!.As(caller);

    /// <summary>How many events there are, how many commands with an outcome, and how many pathways.</summary>
    public async Task<(long Events, long Commands, long Streams)> Recorded() => (
        await Database.Ask<long>("select count(*) from casework.mt_events"),
        await Database.Ask<long>("select count(*) from casework.commands"),
        await Database.Ask<long>("select count(*) from casework.mt_streams"));
}
