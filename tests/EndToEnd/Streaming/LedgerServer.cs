using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Casework.EndToEnd.Streaming;

/// <summary>A server of a ledger that can be stopped and started again at the same address, by requests to another one.</summary>
internal sealed class LedgerServer : IAsyncDisposable
{
    private const string Sdl = """
        type Query { entries: Int!  fails: Int }
        type Mutation { append(text: String!): Int! }
        type Subscription { appended: Entry!  refused: Int! }
        type Entry { position: Int!  text: String! }
        """;

    private readonly Ledger _ledger = new();
    private WebApplication _served = null!;
    private WebApplication _control = null!;

    public string Address { get; private set; } = "http://127.0.0.1:0";

    public string Control => _control.Urls.Single();

    public static async Task<LedgerServer> Start()
    {
        var server = new LedgerServer();
        server._served = await server.Serve();
        server.Address = server._served.Urls.Single();
        server._control = Host("http://127.0.0.1:0");
        server._control.MapPost("/append/{text}", (string text) => server._ledger.Append(text));
        server._control.MapPost("/stop", () => server._served.DisposeAsync());
        server._control.MapPost("/start", async () => server._served = await server.Serve());
        await server._control.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _control.DisposeAsync();
        await _served.DisposeAsync();
    }

    private async Task<WebApplication> Serve()
    {
        var executor = GraphQLServer.FromSdl(Sdl).Bind<Entry>()
            .Resolvers("Query", new LedgerQueries(_ledger))
            .Resolvers("Mutation", new LedgerMutations(_ledger))
            .Resolvers("Subscription", new LedgerSubscriptions(_ledger))
            .Build();
        var server = Host(Address);
        server.UseWebSockets();
        server.MapGraphQL("/graphql", executor, new GraphQLHttpOptions
        {
            Features = static http => new RequestFeatures { Anonymous = http.Request.Headers.Authorization != "Bearer ada" },
            Connect = static (_, payload, _) => new ValueTask<RequestFeatures?>(
                payload?.TryGetProperty("authorization", out var given) == true && given.GetString() == "Bearer ada" ? new RequestFeatures() : null),
        });
        await server.StartAsync();
        return server;
    }

    private static WebApplication Host(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Host.ConfigureHostOptions(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        return builder.Build();
    }
}
