using Casework.Api.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.Identity;
using Casework.Api.Seeding;
using Casework.Api.Transfers;
using Casework.Domain.Access;
using Casework.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Casework.Api.Tests.Testing;

/// <summary>The server as it is served, in this process, on a free port of this machine.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly VerbContext _context;
    private readonly CaseworkRuntime _runtime;
    private readonly WebApplication _server;

    private ApiServer(VerbContext context, CaseworkRuntime runtime, WebApplication server, ServerLog log)
    {
        (_context, _runtime, _server, Log) = (context, runtime, server, log);
        Http = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
    }

    /// <summary>Settings of a server that is to turn requests away while its database does not answer, as one that is served does by itself.</summary>
    public static IReadOnlyDictionary<string, string> Impatient { get; } = new Dictionary<string, string> { [Setting.DatabasePatience.Key] = $"{new CaseworkSettings().DatabasePatience.TotalMilliseconds}" };

    public HttpClient Http { get; }

    public CaseworkRuntime Runtime => _runtime;

    /// <summary>For what no caller commands: that time is over.</summary>
    public TransferStream Transfers => _runtime.Transfers;

    /// <summary>What it logged: errors, where nothing else was asked for.</summary>
    public ServerLog Log { get; }

    /// <param name="dataFolder">Of the keys; servers that share a database share it too.</param>
    /// <param name="settings">More of the configuration.</param>
    /// <param name="pooler">Whether to work as behind a pooler in transaction mode.</param>
    /// <param name="logs">From which level on it logs.</param>
    public static async Task<ApiServer> Start(
        TestDatabase database, string dataFolder, IReadOnlyDictionary<string, string>? settings = null, bool pooler = false, LogLevel logs = LogLevel.Error)
    {
        var log = new ServerLog();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [Setting.Connection.Key] = database.AppConnectionString,
            [Setting.OwnerConnection.Key] = database.OwnerConnectionString,
            [Setting.DataFolder.Key] = dataFolder,
            [Setting.DirectConnection.Key] = database.AppConnectionString,
            [Setting.Pooler.Key] = pooler ? "true" : "false",
            // Many servers and other clusters share this machine: PostgreSQL may be slow to answer, and is there.
            [Setting.DatabasePatience.Key] = "30000",
        }).AddInMemoryCollection((settings ?? new Dictionary<string, string>()).Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))).Build();
        var loggers = LoggerFactory.Create(logging => logging.AddProvider(log).SetMinimumLevel(logs));
        var context = new VerbContext(new Terminal(json: false), CaseworkSettings.Read(configuration), configuration, builder.Environment, loggers);
        var runtime = await CaseworkRuntime.Start(context.Settings, loggers, CancellationToken.None);
        var server = Server.Build(context, runtime, ["http://127.0.0.1:0"]);
        await server.StartAsync();
        return new ApiServer(context, runtime, server, log);
    }

    public ApiClient As(Caller caller) => new(Http, Token(caller, TimeSpan.FromHours(1)), Log);

    public string Token(Caller caller, TimeSpan lifetime, DateTimeOffset? issuedAt = null) =>
        DevelopmentIssuer.Open(_context.Settings.DataFolder, _context.Environment)
            .Issue(caller, _context.Settings.Audience, lifetime, issuedAt ?? DateTimeOffset.UtcNow);

    /// <summary>Synthetic pathways, which the read models hold too once this returns.</summary>
    public Task Record(int pathways) => new DemoData(_runtime, new Today(TimeProvider.System)).Record(pathways, new Progress<long>(), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        await _runtime.DisposeAsync();
        _context.Loggers.Dispose();
    }
}
