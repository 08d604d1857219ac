using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Tests.Attacks;

/// <summary>A server with every limit as it is by default, over HTTP.</summary>
public sealed class AttackedServer : IAsyncLifetime, IDisposable
{
    private const string Sdl = """
        type Query { hello(x: [Int], text: String): String a: Query list(first: Int): [Query!] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false) fail: String filter(by: Filter): String login(password: String): Boolean }
        type Mutation { change: Int login(password: String): Boolean }
        input Filter { k: Filter text: String }
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        """;

    private const int LongBody = 1_000_000;

    private WebApplication? _app;

    public HttpClient Http { get; } = new();

    /// <summary>What resolvers were called for.</summary>
    public Resolvers Called { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        var executor = GraphQLServer.FromSdl(Sdl).Bind<Resolvers>("Query").Resolvers("Query", Called).Resolvers("Mutation", new Changes(Called)).Build();
        _app.MapGraphQL("/graphql", executor, new GraphQLHttpOptions
        {
            Features = http => new RequestFeatures { AllowIntrospection = !http.Request.Headers.ContainsKey("X-Public") },
        });
        await _app.StartAsync();
        Http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync() => await _app!.DisposeAsync();

    public void Dispose() => Http.Dispose();

    /// <summary>A request's body for a document.</summary>
    public static byte[] Body(string query, object? variables = null) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables });

    /// <summary>A request's body for a document, its variables as JSON text.</summary>
    public static byte[] BodyWith(string query, string variables) => Encoding.UTF8.GetBytes($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}""");

    public async Task<Reply> Post(byte[] body, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        // So that a server that refuses by the length alone can say so before the body comes.
        request.Headers.ExpectContinue = body.Length > LongBody;
        return await Send(request, headers);
    }

    public async Task<Reply> Get(string pathAndQuery, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, pathAndQuery);
        return await Send(request, headers);
    }

    private async Task<Reply> Send(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Http.SendAsync(request);
        return new Reply((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), string.Join(',', answer.Content.Headers.Allow));
    }

    public sealed class Resolvers
    {
        private int _changes;
        private int _logins;

        public int Changes => _changes;

        public int Logins => _logins;

        public static string Hello(IReadOnlyList<int?>? x, string? text) => text is null ? $"Hello{x?.Count}" : $"{text.Length}";

        public Resolvers A() => this;

        public IEnumerable<Resolvers> List(int? first) => Enumerable.Repeat(this, first ?? 1);

        public static string Fail() => throw new InvalidOperationException("select secret from vault where table = 'Npgsql'");

        public static string Filter(InputObject? by) => by is null ? "none" : "some";

        public bool Login(string? password) => Interlocked.Increment(ref _logins) > 0 && password == "right";

        internal int Change() => Interlocked.Increment(ref _changes);
    }

    private sealed class Changes(Resolvers called)
    {
        public int Change() => called.Change();

        public bool Login(string? password) => called.Login(password);
    }
}
