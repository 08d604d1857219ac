using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class LeavingResolversBehind
{

    private readonly Recorder _log = new();
    private readonly ManualTime _time = new();
    private readonly Resolvers _resolvers = new();
    private readonly SchemaExecutor _server;

    public LeavingResolversBehind() => _server = GraphQLServer.FromSdl("""
            type Query { stubborn: Int  quick: Int  things: [Thing!] }
            type Mutation { stubborn: Int  quick: Int }
            type Thing { stubborn: Int }
            """)
        .Bind<Thing>()
        .Resolvers("Query", _resolvers)
        .Resolvers("Mutation", new Mutations(_resolvers))
        .Resolvers("Thing", new Things(_resolvers))
        .Build(new ExecutionOptions { Logger = _log, Time = _time, Timeout = TimeSpan.FromSeconds(3) });

    [Fact]
    public async Task Answers_at_the_deadline_though_they_still_run()
    {
        var asking = _server.Ask("{quick stubborn}");
        await _resolvers.Asked;
        _time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(asking.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(
            """{"data":{"quick":1,"stubborn":null},"errors":[{"message":"The request took too long and was stopped.","locations":[{"line":1,"column":8}],"path":["stubborn"],"extensions":{"code":"TIMEOUT"}}]}""",
            await asking);
        Assert.False(_resolvers.Result.Task.IsCompleted);
    }

    [Fact]
    public async Task Waits_for_them_before_the_deadline()
    {
        var asking = _server.Ask("{stubborn}");
        await _resolvers.Asked;
        _time.Advance(TimeSpan.FromSeconds(2.9));
        _resolvers.Result.SetResult(7);
        Assert.Equal("""{"data":{"stubborn":7}}""", await asking);
    }

    [Fact]
    public async Task Answers_when_the_client_goes_away()
    {
        using var client = new CancellationTokenSource();
        var asking = _server.Ask("{stubborn}", cancel: client.Token);
        await _resolvers.Asked;
        await client.CancelAsync();
        Assert.Contains("\"CANCELLED\"", await asking, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_a_late_failure_once()
    {
        var asking = _server.Ask("{stubborn}");
        await _resolvers.Asked;
        _time.Advance(TimeSpan.FromSeconds(3));
        await asking;
        Assert.Empty(_log.Entries);
        _resolvers.Result.SetException(new InvalidOperationException("Late."));
        Assert.Equal(("Resolving Query.stubborn failed after nobody waited for it any more", "Late."), _log.Entries.Select(entry => (entry.Message, entry.Failure!.Message)).Single());
    }

    [Fact]
    public async Task Does_not_log_that_they_heeded_their_token_late()
    {
        var asking = _server.Ask("{stubborn}");
        await _resolvers.Asked;
        _time.Advance(TimeSpan.FromSeconds(3));
        await asking;
        _resolvers.Result.SetCanceled();
        Assert.Empty(_log.Entries);
    }

    [Fact]
    public async Task Fails_every_object_of_a_batch()
    {
        var asking = _server.Ask("{things{stubborn}}");
        await _resolvers.Asked;
        _time.Advance(TimeSpan.FromSeconds(3));
        var answer = await asking;
        Assert.StartsWith("""{"data":{"things":[{"stubborn":null},{"stubborn":null}]},"errors":[""", answer, StringComparison.Ordinal);
        Assert.Contains(""""path":["things",0,"stubborn"],"extensions":{"code":"TIMEOUT"}"""", answer, StringComparison.Ordinal);
        Assert.Contains(""""path":["things",1,"stubborn"],"extensions":{"code":"TIMEOUT"}"""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starts_no_further_mutation_after_the_deadline()
    {
        var asking = _server.Ask("mutation{stubborn quick}");
        await _resolvers.Asked;
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Contains("""{"data":{"stubborn":null,"quick":null},""", await asking, StringComparison.Ordinal);
        Assert.Equal(0, _resolvers.Quickly);
    }

    public sealed record Thing;

    internal sealed class Resolvers
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // What waits for it goes on within the call that sets it, so that a test sees all that follows.
        public TaskCompletionSource<int?> Result { get; } = new();
        public Task Asked => _asked.Task;
        public int Quickly { get; private set; }

        public Task<int?> Stubborn()
        {
            _asked.TrySetResult();
            return Result.Task;
        }

        public int Quick() => ++Quickly;

        public static Thing[] Things() => [new(), new()];
    }

    internal sealed class Mutations(Resolvers resolvers)
    {
        public Task<int?> Stubborn() => resolvers.Stubborn();
        public int Quick() => resolvers.Quick();
    }

    internal sealed class Things(Resolvers resolvers)
    {
        public async Task<IReadOnlyList<int?>> Stubborn(IReadOnlyList<Thing> things)
        {
            var one = await resolvers.Stubborn();
            return [.. things.Select(_ => one)];
        }
    }
}
