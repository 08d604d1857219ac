using System.Net;
using System.Text;
using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Tests.Http;

/// <summary>A schema served on a free port of this machine. Callers say who they are by the header X-Caller; "nobody" is anonymous.</summary>
internal sealed class HttpHost : IAsyncDisposable
{
    private const string Sdl = """
        type Query { hello(name: String): String! who: String fail: Int must: Int! wait: Int block: Int people: [Person!]! }
        type Person { name: String! friends: [String!]! }
        type Mutation { change: Int slowly: Int }
        type Subscription { ticked: Int numbered(to: Int!): Int silent: Int refused: Int large(bytes: Int!): String }
        """;

    private readonly WebApplication _app;

    private HttpHost(WebApplication app, HostState seen)
    {
        _app = app;
        Seen = seen;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public HostState Seen { get; }

    public Uri Socket => new UriBuilder(new Uri(Http.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri;

    public static async Task<HttpHost> Start(Func<GraphQLHttpOptions, GraphQLHttpOptions>? change = null, ExecutionOptions? execution = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        var app = builder.Build();
        var seen = new HostState();
        var executor = GraphQLServer.FromSdl(Sdl)
            .IncrementalDelivery()
            .Bind<Person>()
            .Resolvers("Query", new HostQueries(seen)).Resolvers("Mutation", new HostMutations(seen)).Resolvers("Subscription", new HostSubscriptions(seen))
            .Feature<Caller>()
            .Build(execution);
        var options = new GraphQLHttpOptions
        {
            Features = http => FeaturesOf(http.Request.Headers["X-Caller"].ToString()),
            Connect = Connect,
            CallerOf = features => features.Get<Caller>().Name,
        };
        app.UseWebSockets();
        app.MapGraphQL("/graphql", executor, change?.Invoke(options) ?? options);
        await app.StartAsync();
        return new HttpHost(app, seen);
    }

    public static RequestFeatures FeaturesOf(string caller) =>
        new RequestFeatures { Anonymous = caller == "nobody", AllowIntrospection = caller != "nobody" }.Set(new Caller(caller));

    /// <summary>Nobody is refused; "slow" is never decided about; "broken" breaks the host.</summary>
    private static async ValueTask<RequestFeatures?> Connect(HttpContext http, JsonElement? payload, CancellationToken cancel)
    {
        var caller = payload?.GetProperty("caller").GetString() ?? "nobody";
        if (caller == "slow")
            await Task.Delay(Timeout.Infinite, cancel);
        if (caller == "broken")
            throw new InvalidOperationException("The host does not work.");
        return caller == "nobody" ? null : FeaturesOf(caller);
    }

    /// <summary>Begins and finishes the shutdown.</summary>
    public Task Stop() => _app.StopAsync();

    public async Task<(HttpStatusCode Status, string? MediaType, string Body)> Post(
        string body, string? accept = "application/graphql-response+json", string path = "/graphql", string? caller = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Send(request, caller);
    }

    public async Task<(HttpStatusCode Status, string? MediaType, string Body)> Get(
        string path, string? accept = "application/graphql-response+json", string? caller = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Send(request, caller);
    }

    public async Task<(HttpStatusCode Status, string? MediaType, string Body)> Send(HttpRequestMessage request, string? caller = null)
    {
        if (caller is not null)
            request.Headers.Add("X-Caller", caller);
        using var answer = await Http.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Asks again until the answer has that status; for what happens by itself in time.</summary>
    public async Task<string> Until(HttpStatusCode status, Func<HttpRequestMessage> request, string caller)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var asked = request();
            var answer = await Send(asked, caller);
            if (answer.Status == status)
                return answer.Body;
            await Task.Delay(20, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Seen.Unblock.Set();
        await _app.DisposeAsync();
        Seen.Dispose();
    }

    public sealed record Caller(string Name);

    public sealed record Person(string Name, IReadOnlyList<string> Friends);
}
