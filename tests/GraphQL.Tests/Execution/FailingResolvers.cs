using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class FailingResolvers
{
    private readonly Recorder _log = new();
    private readonly SchemaExecutor _server;

    public FailingResolvers() => _server = Server(new ExecutionOptions { Logger = _log, Timeout = TimeSpan.FromMilliseconds(50) });

    [Fact]
    public async Task Show_clients_a_correlation_id_and_nothing_else()
    {
        var answer = await _server.Ask("{secret}");
        using var json = JsonDocument.Parse(answer);
        var error = json.RootElement.GetProperty("errors")[0];
        Assert.Equal("Unexpected Execution Error", error.GetProperty("message").GetString());
        Assert.Equal("INTERNAL_SERVER_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("password", answer, StringComparison.Ordinal);

        var (message, failure) = Assert.Single(_log.Entries);
        Assert.Contains(error.GetProperty("extensions").GetProperty("correlationId").GetString()!, message, StringComparison.Ordinal);
        Assert.Contains("password", failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_clients_what_the_host_explains_and_log_it_once()
    {
        var server = Server(new ExecutionOptions
        {
            Logger = _log,
            Explain = (failure, features) => failure is InvalidOperationException && features.TryGet<string>(out var greeting) ? new GraphQLException($"{greeting}, later.", "LATER") : null,
        });
        Assert.Equal(
            """{"data":{"a":null,"b":null},"errors":[{"message":"Hello, later.","locations":[{"line":1,"column":2}],"path":["a"],"extensions":{"code":"LATER"}},{"message":"Hello, later.","locations":[{"line":1,"column":11}],"path":["b"],"extensions":{"code":"LATER"}}]}""",
            await server.Ask("{a:secret b:secret}", features: new RequestFeatures().Set("Hello")));
        Assert.Equal(2, _log.Entries.Count);
        Assert.All(_log.Entries, entry => Assert.Contains("LATER", entry.Message, StringComparison.Ordinal));
        Assert.Contains("INTERNAL_SERVER_ERROR", await server.Ask("{secret}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_stopped_when_the_time_is_up() => Assert.Equal(
        """{"data":{"slow":null},"errors":[{"message":"The request took too long and was stopped.","locations":[{"line":1,"column":2}],"path":["slow"],"extensions":{"code":"TIMEOUT"}}]}""",
        await _server.Ask("{slow}"));

    [Fact]
    public async Task Are_stopped_when_the_client_goes_away()
    {
        using var client = new CancellationTokenSource();
        var asking = _server.Ask("{slow}", cancel: client.Token);
        await client.CancelAsync();
        Assert.Contains("\"CANCELLED\"", await asking, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fail_every_object_of_a_batch_with_one_log_entry()
    {
        var answer = await _server.Ask("{things{twice}}");
        Assert.Contains("""{"data":{"things":[{"twice":null},{"twice":null}]},"errors":[""", answer, StringComparison.Ordinal);
        Assert.Contains("""["things",1,"twice"]""", answer, StringComparison.Ordinal);
        Assert.Single(_log.Entries);
    }

    [Fact]
    public async Task Fail_a_batch_that_has_the_wrong_number_of_results()
    {
        Assert.StartsWith("""{"data":{"things":null},"errors":[""", await _server.Ask("{things{short}}"), StringComparison.Ordinal);
        Assert.Contains("returned 1 results for 2 parents", Assert.Single(_log.Entries).Failure!.Message, StringComparison.Ordinal);
    }

    private static SchemaExecutor Server(ExecutionOptions options) => GraphQLServer.FromSdl("""
            type Query { secret: Int  slow: Int  stubborn: Int  thing: Thing  things: [Thing!] }
            type Thing { twice: Int  short: Int! }
            """)
        .Bind<Thing>()
        .Resolvers("Query", new Queries())
        .Resolvers("Thing", new Things())
        .Build(options);

    public sealed record Thing;

    public sealed class Queries
    {
        public static int? Secret() => throw new InvalidOperationException("The password is 1234.");
        public static async Task<int?> Slow(CancellationToken cancel)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), cancel);
            return 1;
        }

        public static int? Stubborn() => 1;
        public static Thing? Thing() => new();
        public static Thing[] Things() => [new(), new()];
    }

    public sealed class Things
    {
        public static IReadOnlyList<int?> Twice(IReadOnlyList<Thing> things) => throw new InvalidOperationException($"{things.Count} things.");
        public static IReadOnlyList<int> Short(IReadOnlyList<Thing> things) => [things.Count];
    }
}
