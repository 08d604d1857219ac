using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class Subscribing
{
    private const string Sdl = """
        type Query { a: Int }
        type Subscription { changed(kind: String = "any"): Change!  ticked: Int  made: Int  slowlyMade: Int  written: [String!] }
        type Change { id: Int!  title: String  by(pause: Boolean): String  fragile: String! }
        """;

    private readonly EventFeed<SubscriptionEvent<Change>> _changes = new();
    private readonly EventFeed<int?> _ticks = new();
    private readonly Recorder _log = new();
    private readonly ManualTime _time = new();
    private readonly Subscriptions _subscriptions;
    private readonly Changes _people = new();
    private readonly SchemaExecutor _server;
    private bool _allowed = true;

    public Subscribing()
    {
        _subscriptions = new Subscriptions(_changes, _ticks);
        _server = GraphQLServer.FromSdl(Sdl)
            .Bind<Change>()
            .Resolvers("Query", new Queries())
            .Resolvers("Subscription", _subscriptions)
            .Resolvers("Change", _people)
            .Feature<Caller>()
            .Access((_, field) => field.Name == "ticked" ? AccessRule.When("allowed", _ => _allowed) : AccessRule.Everyone)
            .Build(new ExecutionOptions { Logger = _log, Time = _time });
    }

    [Fact]
    public async Task Answers_each_event_with_its_name()
    {
        _changes.Send(new(new Change(1, "a"), "e1"), new(new Change(2, null), "e2")).End();
        var stream = await Subscribe("subscription S{c:changed{id title}}");
        Assert.True(stream.IsSubscription);
        var responses = await stream.All();
        Assert.Equal(
            [
                ("""{"data":{"c":{"id":1,"title":"a"}},"extensions":{"eventId":"e1"}}""", "e1"),
                ("""{"data":{"c":{"id":2,"title":null}},"extensions":{"eventId":"e2"}}""", "e2"),
            ],
            responses);
        Assert.Equal((1, 1), (_changes.TimesOpened, _changes.TimesClosed));
    }

    [Fact]
    public async Task Tells_with_each_event_what_it_costs_if_asked()
    {
        _ticks.Send(1, 2).End();
        var stream = await _server.Stream(new GraphQLRequest("subscription{ticked}") { ReportCost = true });
        const string Cost = ""","extensions":{"cost":{"fieldCost":0,"typeCost":1,"maxCost":10000}}}""";
        Assert.Equal([("""{"data":{"ticked":1}""" + Cost, null), ("""{"data":{"ticked":2}""" + Cost, null)], await stream.All());
    }

    [Fact]
    public async Task Answers_events_without_names()
    {
        _ticks.Send(1, null).End();
        Assert.Equal([("""{"data":{"ticked":1}}""", null), ("""{"data":{"ticked":null}}""", null)], await (await Subscribe("subscription{ticked}")).All());
    }

    [Fact]
    public async Task Takes_sources_made_by_iterators_and_values_that_are_lists() => Assert.Equal(
        [("""{"data":{"written":["a","b"]}}""", null), ("""{"data":{"written":[]}}""", null)],
        await (await Subscribe("subscription{written}")).All());

    [Fact]
    public async Task Hands_arguments_features_and_the_last_event_seen_to_the_source()
    {
        _changes.End();
        var request = new GraphQLRequest("subscription($k:String){changed(kind:$k){id}}")
        {
            Variables = System.Text.Json.JsonDocument.Parse("""{"k":"new"}""").RootElement,
            LastEventId = "e7",
        };
        await (await _server.Stream(request, new RequestFeatures().Set(new Caller("Ada")))).All();
        Assert.Equal("new Ada e7", _subscriptions.Seen);
        Assert.Equal(_subscriptions.Token, _changes.Token);
    }

    [Fact]
    public async Task Is_refused_where_one_response_is_expected() => Assert.Equal(
        """{"errors":[{"message":"Subscriptions are not accepted here.","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""",
        await _server.Ask("subscription{ticked}"));

    [Theory]
    [InlineData("subscription{changed(kind:\"refused\"){id}}", """{"errors":[{"message":"Not now.","locations":[{"line":1,"column":14}],"path":["changed"],"extensions":{"code":"NOT_NOW"}}]}""")]
    [InlineData("subscription{ticked made}", """{"errors":[{"message":"Anonymous Subscription must select only one top level field.","locations":[{"line":1,"column":21}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    public async Task Is_refused_when_no_source_can_be_made(string document, string answer)
    {
        var stream = await Subscribe(document);
        Assert.Null(stream.Responses);
        Assert.False(stream.IsSubscription);
        Assert.Equal((answer, ResponseOutcome.Refused), (stream.Single!.ToString(), stream.Single.Outcome));
    }

    [Fact]
    public async Task Is_refused_without_details_when_making_the_source_fails_unexpectedly()
    {
        var answer = (await Subscribe("subscription{made}")).Single!.ToString();
        Assert.Contains("Unexpected Execution Error", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", answer, StringComparison.Ordinal);
        Assert.Contains("1234", Assert.Single(_log.Entries).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_making_the_source_takes_too_long()
    {
        var subscribing = Subscribe("subscription{slowlyMade}");
        Assert.False(subscribing.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("\"TIMEOUT\"", (await subscribing).Single!.ToString(), StringComparison.Ordinal);
        Assert.True(_subscriptions.Token.IsCancellationRequested);

        _subscriptions.Source.SetException(new InvalidOperationException("Late."));
        await _log.Written();
        Assert.Equal("Late.", Assert.Single(_log.Entries).Failure!.Message);
    }

    [Fact]
    public async Task Is_refused_to_who_may_not_read_the_root_field()
    {
        _allowed = false;
        var single = (await Subscribe("subscription{ticked}")).Single!;
        Assert.Equal(
            """{"errors":[{"message":"You are not permitted to read this field.","locations":[{"line":1,"column":14}],"path":["ticked"],"extensions":{"code":"FORBIDDEN"}}]}""",
            single.ToString());
        Assert.Equal(0, _ticks.TimesOpened);
    }

    [Fact]
    public async Task Ends_at_the_first_event_after_the_right_was_lost()
    {
        await using var responses = (await Subscribe("subscription{ticked}")).Responses!.GetAsyncEnumerator();
        _ticks.Send(1);
        Assert.Equal("""{"data":{"ticked":1}}""", await responses.Read());

        _allowed = false;
        _ticks.Send(2);
        Assert.Equal(
            """{"errors":[{"message":"You are not permitted to read this field.","locations":[{"line":1,"column":14}],"path":["ticked"],"extensions":{"code":"FORBIDDEN"}}]}""",
            await responses.Read());
        Assert.Null(await responses.Read());
        Assert.Equal(1, _ticks.TimesClosed);
    }

    [Fact]
    public async Task Answers_errors_in_the_fields_of_an_event_and_goes_on()
    {
        _changes.Send(new(new Change(1, null), "e1"), new(new Change(2, null), "e2")).End();
        var responses = await (await Subscribe("subscription{changed{fragile}}")).All();
        Assert.Equal(
            """{"data":null,"errors":[{"message":"Broken 1.","locations":[{"line":1,"column":22}],"path":["changed","fragile"],"extensions":{"code":"BROKEN"}}],"extensions":{"eventId":"e1"}}""",
            responses[0].Body);
        Assert.Equal("""{"data":{"changed":{"fragile":"whole"}},"extensions":{"eventId":"e2"}}""", responses[1].Body);
    }

    [Fact]
    public async Task Ends_with_errors_alone_when_its_source_fails()
    {
        _ticks.Send(1).End(new GraphQLException("The log is gone.", "GONE"));
        var responses = await (await Subscribe("subscription{ticked}")).All();
        Assert.Equal(
            [
                ("""{"data":{"ticked":1}}""", null),
                ("""{"errors":[{"message":"The log is gone.","locations":[{"line":1,"column":14}],"path":["ticked"],"extensions":{"code":"GONE"}}]}""", null),
            ],
            responses);
        Assert.Equal(1, _ticks.TimesClosed);
    }

    [Fact]
    public async Task Gives_each_event_a_deadline_and_itself_none()
    {
        await using var responses = (await Subscribe("subscription{changed{by(pause:true)}}")).Responses!.GetAsyncEnumerator();
        var first = responses.Read();
        await _changes.Asked;
        _time.Advance(TimeSpan.FromDays(3));
        Assert.False(first.IsCompleted);

        _changes.Send(new SubscriptionEvent<Change>(new Change(1, null), "e1"));
        await _people.Asked;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("\"TIMEOUT\"", await first, StringComparison.Ordinal);

        _changes.Send(new SubscriptionEvent<Change>(new Change(2, null), "e2")).End();
        Assert.Contains("\"by\":\"Ada\"", await responses.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_when_what_is_known_of_the_caller_expires()
    {
        var features = new RequestFeatures { Expires = _time.GetUtcNow().AddMinutes(5) };
        var stream = await _server.Stream(new GraphQLRequest("subscription{ticked}"), features);
        await using var responses = stream.Responses!.GetAsyncEnumerator();
        var next = responses.MoveNextAsync().AsTask();
        await _ticks.Asked;
        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.False(next.IsCompleted);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await next);
        Assert.Equal(ResponseOutcome.Unauthenticated, responses.Current.Outcome);
        Assert.Contains("\"UNAUTHENTICATED\"", responses.Current.ToString(), StringComparison.Ordinal);
        Assert.False(await responses.MoveNextAsync());
        await _ticks.Closed;
    }

    [Fact]
    public async Task Ends_when_what_was_known_of_the_caller_is_taken_back()
    {
        var holds = true;
        var features = new RequestFeatures { Holds = () => new(holds) };
        var stream = await _server.Stream(new GraphQLRequest("subscription{ticked}"), features);
        await using var responses = stream.Responses!.GetAsyncEnumerator();
        var next = responses.MoveNextAsync().AsTask();
        await _ticks.Asked;
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(next.IsCompleted);

        holds = false;
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await next);
        Assert.Equal(ResponseOutcome.Unauthenticated, responses.Current.Outcome);
        Assert.False(await responses.MoveNextAsync());
        await _ticks.Closed;
    }

    [Fact]
    public async Task Is_refused_when_what_is_known_of_the_caller_has_expired()
    {
        var features = new RequestFeatures { Expires = _time.GetUtcNow() };
        var stream = await _server.Stream(new GraphQLRequest("subscription{ticked}"), features);
        Assert.Equal(ResponseOutcome.Unauthenticated, stream.Single!.Outcome);
        Assert.Equal(0, _ticks.TimesOpened);
    }

    private async Task<ResponseStream> Subscribe(string document) =>
        await _server.Stream(new GraphQLRequest(document), new RequestFeatures().Set(new Caller("Ada")));

    public sealed record Change(int Id, string? Title);

    public sealed record Caller(string Name);

    public sealed class Queries
    {
        public static int A() => 1;
    }

    internal sealed class Subscriptions(IAsyncEnumerable<SubscriptionEvent<Change>> changes, IAsyncEnumerable<int?> ticks)
    {
        public TaskCompletionSource<IAsyncEnumerable<int>> Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public string? Seen { get; private set; }
        public CancellationToken Token { get; private set; }

        public async Task<IAsyncEnumerable<SubscriptionEvent<Change>>> Changed(string kind, Caller caller, ResolverContext context, CancellationToken cancel)
        {
            await Task.Yield();
            (Seen, Token) = ($"{kind} {caller.Name} {context.LastEventId}", cancel);
            return kind == "refused" ? throw new GraphQLException("Not now.", "NOT_NOW") : changes;
        }

        public IAsyncEnumerable<int?> Ticked() => ticks;

        public static IAsyncEnumerable<int> Made() => throw new InvalidOperationException("The password is 1234.");

        public async ValueTask<IAsyncEnumerable<int>> SlowlyMade(CancellationToken cancel)
        {
            Token = cancel;
            return await Source.Task;
        }

        public static async IAsyncEnumerable<IReadOnlyList<string>> Written()
        {
            await Task.Yield();
            yield return ["a", "b"];
            yield return [];
        }
    }

    public sealed class Changes
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public async Task<string> By([Parent] Change change, bool? pause, CancellationToken cancel)
        {
            var waiting = Task.Delay(change.Id == 1 && pause == true ? Timeout.Infinite : 0, cancel);
            _asked.TrySetResult();
            await waiting;
            return "Ada";
        }

        public static string Fragile([Parent] Change change) => change.Id == 1 ? throw new GraphQLException("Broken 1.", "BROKEN") : "whole";
    }
}
