using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class DeferringFragments
{
    private readonly Library _library = new();

    [Theory]
    [InlineData("{book{id ...@defer{title}}}")]
    [InlineData("{book{id ...@defer{title id}}}")]
    [InlineData("{book{id ...@defer{author{name} ...@defer{author{born}}}}}")]
    [InlineData("{...@defer{book{id author{name}}} ...@defer{book{id author{born}}}}")]
    [InlineData("{book{...@defer{title ...@defer{title}} ...@defer{title id}}}")]
    [InlineData("{book{...@defer{tags @stream(initialCount:1) author{books @stream{id}}}}}")]
    [InlineData("{book{id ...@defer{id ...@defer{title ...@defer{pages}}}}}")]
    [InlineData("{book{author{...@defer{name}} ...@defer{author{name born}}}}")]
    [InlineData("{...@defer{book{title}} book{author{name ...@defer{born}}}}")]
    [InlineData("{books{id author{...@defer{name}} ...@defer{author{born similar:books{id}}}}}")]
    [InlineData("query{book{...F @defer}...G} fragment F on Book{title author{name}} fragment G on Query{book{...F id}}")]
    [InlineData("{book{...F @defer(label:\"1\") ...F @defer(label:\"2\")}} fragment F on Book{title}")]
    [InlineData("{books{similar{id ...@defer{similar{id ...@defer{title}}}}}}")]
    [InlineData("mutation{lend{id ...@defer{title similar{id}}}}")]
    public async Task Gives_in_parts_what_is_answered_at_once_without(string query) =>
        Assert.Equal(Parts.Whole(await _library.Server.Ask(query)), Parts.Together(await _library.Ask(query)));

    [Fact]
    public async Task Tells_in_the_first_part_what_the_whole_costs_if_asked()
    {
        var stream = await _library.Server.Stream(new GraphQLRequest("{book{id ...@defer{title author{name}}}}") { ReportCost = true });
        var parts = (await stream.All()).ConvertAll(part => part.Body);
        Assert.Contains("\"extensions\":{\"cost\":{\"fieldCost\":2,\"typeCost\":3,", parts[0], StringComparison.Ordinal);
        Assert.All(parts.Skip(1), part => Assert.DoesNotContain("cost", part, StringComparison.Ordinal));
        Assert.Equal(2, parts.Count);
    }

    [Theory]
    [InlineData(
        "{book{id ...@defer(label:\"L\"){title}}}",
        """{"data":{"book":{"id":1}},"pending":[{"id":"0","path":["book"],"label":"L"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"title":"Book 1"}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{book{id author{name} ...@defer{author{name born}}}}",
        """{"data":{"book":{"id":1,"author":{"name":"Ada"}}},"pending":[{"id":"0","path":["book"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","subPath":["author"],"data":{"born":1815}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{book{id ...@defer{author{name} ...@defer{author{born}}}}}",
        """{"data":{"book":{"id":1}},"pending":[{"id":"0","path":["book"]}],"hasNext":true}""",
        """{"pending":[{"id":"1","path":["book"]}],"incremental":[{"id":"0","data":{"author":{"name":"Ada"}}}],"completed":[{"id":"0"}],"hasNext":true}""",
        """{"incremental":[{"id":"1","subPath":["author"],"data":{"born":1815}}],"completed":[{"id":"1"}],"hasNext":false}""")]
    public async Task Announces_what_is_pending_and_completes_it(string query, params string[] responses) => Assert.Equal(responses, await _library.Ask(query));

    [Theory]
    [InlineData("{book{id ...@defer(if:false){title}}}", null)]
    [InlineData("query($d:Boolean!){book{id ...@defer(if:$d){title}}}", """{"d":false}""")]
    [InlineData("{book{id title ...@defer{id title}}}", null)]
    public async Task Is_left_alone_where_nothing_is_to_be_deferred(string query, string? variables) =>
        Assert.Equal("""{"data":{"book":{"id":1,"title":"Book 1"}}}""", Assert.Single(await _library.Ask(query, variables)));

    [Theory]
    [InlineData("query($d:Boolean!){book{id ...@defer(if:$d){title}}}", """{"d":true}""")]
    [InlineData("query($d:Boolean){book{id ...@defer(if:$d){title}}}", "{}")]
    public async Task Is_switched_on_by_variables(string query, string variables)
    {
        Assert.Equal(2, (await _library.Ask(query, variables)).Count);
        Assert.Equal("""{"data":{"book":{"id":1,"title":"Book 1"}}}""", await _library.Server.Ask(query, variables));
    }

    [Fact]
    public async Task Does_not_hold_up_the_first_response()
    {
        var stream = await _library.Server.Stream(new GraphQLRequest("{book{id ...@defer{slow}}}"));
        Assert.False(stream.IsSubscription);
        await using var responses = stream.Responses!.GetAsyncEnumerator();
        Assert.StartsWith("""{"data":{"book":{"id":1}},""", await responses.Read(), StringComparison.Ordinal);
        var second = responses.Read();
        Assert.False(second.IsCompleted);
        _library.GoOn();
        Assert.Contains("\"slow\":\"slow\"", await second, StringComparison.Ordinal);
        Assert.Null(await responses.Read());
    }

    [Fact]
    public async Task Delivers_a_quick_part_before_a_slow_one()
    {
        var stream = await _library.Server.Stream(new GraphQLRequest("{book{...@defer{slow} ...@defer{title}}}"));
        await using var responses = stream.Responses!.GetAsyncEnumerator();
        await responses.Read();
        Assert.Equal("""{"incremental":[{"id":"1","data":{"title":"Book 1"}}],"completed":[{"id":"1"}],"hasNext":true}""", await responses.Read());
        _library.GoOn();
        Assert.Equal("""{"incremental":[{"id":"0","data":{"slow":"slow"}}],"completed":[{"id":"0"}],"hasNext":false}""", await responses.Read());
    }

    [Fact]
    public async Task Calls_a_batch_resolver_once_for_the_parts_of_all_objects()
    {
        var responses = await _library.Ask("{books{id ...@defer{similar{id}}}}");
        Assert.Equal([3], _library.Batches);
        Assert.Equal(
            """{"incremental":[{"id":"0","data":{"similar":[{"id":11}]}},{"id":"1","data":{"similar":[{"id":12}]}},{"id":"2","data":{"similar":[{"id":13}]}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}""",
            responses[1]);
    }

    [Fact]
    public async Task Completes_a_part_with_errors_when_it_turns_out_null() => Assert.Equal(
        [
            """{"data":{"book":{"author":{"name":"Ada"}}},"pending":[{"id":"0","path":["book"]}],"hasNext":true}""",
            """{"completed":[{"id":"0","errors":[{"message":"Broken author.","locations":[{"line":1,"column":42}],"path":["book","author","broken"],"extensions":{"code":"BROKEN"}}]}],"hasNext":false}""",
        ],
        await _library.Ask("{book{author{name} ...@defer{author{born broken}}}}"));

    [Fact]
    public async Task Tells_errors_in_nullable_places_with_the_part()
    {
        var responses = await _library.Ask("{book{id ...@defer{author{broken}}}}");
        Assert.Equal(
            """{"incremental":[{"id":"0","data":{"author":null},"errors":[{"message":"Broken author.","locations":[{"line":1,"column":27}],"path":["book","author","broken"],"extensions":{"code":"BROKEN"}}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            responses[1]);
    }

    [Fact]
    public async Task Begins_nothing_below_what_turned_out_null()
    {
        Assert.StartsWith(
            """{"data":null,"errors":[""",
            Assert.Single(await _library.Ask("{shelf{name broken book{id ...@defer{title} tags @stream}}}")),
            StringComparison.Ordinal);
        Assert.Equal(2, (await _library.Ask("{shelf{name book{id ...@defer{title}}}}")).Count);
    }

    [Fact]
    public async Task Fails_one_part_and_not_the_other_that_shares_fields_with_it()
    {
        var second = (await _library.Ask("{book{...@defer{broken title} ...@defer{title id}}}"))[1..];
        Assert.Contains("\"id\":\"0\",\"errors\":[{\"message\":\"Broken 1.\"", string.Concat(second), StringComparison.Ordinal);
        Assert.Contains("""{"id":"1","data":{"id":1}}""", string.Concat(second), StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Book 1\"", string.Concat(second), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "\"data\":{\"pages\":100}")]
    [InlineData(false, "\"FORBIDDEN\"")]
    public async Task Asks_the_access_rules_of_deferred_fields(bool mayRead, string expected) =>
        Assert.Contains(expected, (await new Library(mayRead: mayRead).Ask("{book{id ...@defer{pages}}}"))[1], StringComparison.Ordinal);

    [Fact]
    public async Task Gives_each_part_a_deadline_of_its_own()
    {
        var time = new ManualTime();
        var library = new Library(new ExecutionOptions { Time = time, Timeout = TimeSpan.FromSeconds(3) });
        var stream = await library.Server.Stream(new GraphQLRequest("{book{id ...@defer{author{slow}}}}"));
        await using var responses = stream.Responses!.GetAsyncEnumerator();
        await responses.Read();
        var second = responses.Read();
        await library.SlowAsked;
        time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Contains("\"TIMEOUT\"", await second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_when_the_client_leaves()
    {
        using var client = new CancellationTokenSource();
        var stream = await _library.Server.Stream(new GraphQLRequest("{book{id ...@defer{author{slow}}}}"), cancel: client.Token);
        await using var responses = stream.Responses!.GetAsyncEnumerator();
        await responses.Read();
        var second = responses.Read();
        await _library.SlowAsked;
        await client.CancelAsync();
        Assert.Null(await second);
    }

    [Fact]
    public async Task Is_refused_in_more_places_than_the_limit()
    {
        var library = new Library(new ExecutionOptions { MaxPendingParts = 2 });
        Assert.Equal("""{"book":{"id":1,"title":"Book 1"}}""", Parts.Together(await library.Ask("{book{...@defer{id} ...@defer{title}}}")));
        Assert.Equal(
            """{"errors":[{"message":"The operation defers and streams in more than 2 places.","extensions":{"code":"TOO_MANY_PARTS"}}]}""",
            Assert.Single(await library.Ask("{book{...@defer{id} ...@defer{title} tags @stream}}")));
    }

    [Fact]
    public async Task Completes_parts_beyond_the_limit_with_an_error()
    {
        var responses = await new Library(new ExecutionOptions { MaxPendingParts = 2 }).Ask("{books{id ...@defer{title}}}");
        var all = string.Concat(responses);
        Assert.Contains("\"data\":{\"title\":\"Book 2\"}", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Book 3", all, StringComparison.Ordinal);
        Assert.Contains("""{"id":"2","errors":[{"message":"Too many parts are pending.","path":["books",2],"extensions":{"code":"TOO_MANY_PARTS"}}]}""", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_resolver_that_deferred_fields_are_selected_below_it()
    {
        var server = Casework.GraphQL.Binding.GraphQLServer.FromSdl("type Query { page: Page } type Page { total: Int seen: String }")
            .IncrementalDelivery().Bind<Page>().Resolvers("Query", new Pages()).Build();
        var stream = await server.Stream(new GraphQLRequest("{page{seen ...@defer{total}}}"));
        Assert.StartsWith("""{"data":{"page":{"seen":"True"}}""", (await stream.All())[0].Body, StringComparison.Ordinal);
    }

    public sealed record Page(string Seen)
    {
        public int Total => 1;
    }

    public sealed class Pages
    {
        public static Page Page(ResolverContext context) => new($"{context.Selection.Selects("total")}");
    }
}
