using Casework.EndToEnd.Everything;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casework.EndToEnd.Servers;

/// <summary>The engine alone, with the schema of everything, over HTTP.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private EngineServer(WebApplication server) => _server = server;

    public string Address => $"{_server.Urls.Single()}/graphql";

    /// <param name="before">What stands between clients and the engine, for servers that are wrong.</param>
    public static async Task<EngineServer> Start(Func<HttpContext, RequestDelegate, Task>? before = null)
    {
        var sdl = await File.ReadAllTextAsync(NodeScript.PathTo("differential/everything.graphql"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        if (before is not null)
            server.Use(next => http => before(http, next));
        server.MapGraphQL("/graphql", EverythingServer.Build(sdl, new ExecutionOptions()), new GraphQLHttpOptions
        {
            Features = static _ => new RequestFeatures().Set(new Thing(seed: 1, mayFail: false)),
        });
        await server.StartAsync();
        return new EngineServer(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
