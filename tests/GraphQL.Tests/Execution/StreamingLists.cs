using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class StreamingLists
{
    private readonly Library _library = new();

    [Theory]
    [InlineData("{book{tags @stream}}")]
    [InlineData("{book{tags @stream(initialCount:2)}}")]
    [InlineData("{book{tags @stream(initialCount:3)}}")]
    [InlineData("{book{tags @stream(initialCount:4)}}")]
    [InlineData("{books @stream(initialCount:1 label:\"s\"){id ...@defer{title} similar{id}}}")]
    [InlineData("{books{similar @stream{id similar @stream{id}}}}")]
    [InlineData("{counted @stream}")]
    [InlineData("{counted @stream(initialCount:2)}")]
    [InlineData("{counted @stream(initialCount:9)}")]
    public async Task Gives_in_parts_what_is_answered_at_once_without(string query) =>
        Assert.Equal(Parts.Whole(await _library.Server.Ask(query)), Parts.Together(await _library.Ask(query)));

    [Theory]
    [InlineData(
        "{book{tags @stream(initialCount:1 label:\"L\")}}",
        """{"data":{"book":{"tags":["a"]}},"pending":[{"id":"0","path":["book","tags"],"label":"L"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":["b","c"]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData("{book{tags @stream(initialCount:4)}}", """{"data":{"book":{"tags":["a","b","c"]}}}""")]
    [InlineData("{book{tags @stream(if:false)}}", """{"data":{"book":{"tags":["a","b","c"]}}}""")]
    [InlineData("{failing}", """{"data":{"failing":null},"errors":[{"message":"No more.","locations":[{"line":1,"column":2}],"path":["failing"],"extensions":{"code":"NO_MORE"}}]}""")]
    [InlineData(
        "{sure @stream(initialCount:1)}",
        """{"data":{"sure":[1]},"pending":[{"id":"0","path":["sure"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[2]}],"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Query.sure.","locations":[{"line":1,"column":2}],"path":["sure",2],"extensions":{"code":"NULL_FOR_NON_NULL"}}]}],"hasNext":false}""")]
    [InlineData(
        "{failing @stream(initialCount:1)}",
        """{"data":{"failing":[1]},"pending":[{"id":"0","path":["failing"]}],"hasNext":true}""",
        """{"completed":[{"id":"0","errors":[{"message":"No more.","locations":[{"line":1,"column":2}],"path":["failing"],"extensions":{"code":"NO_MORE"}}]}],"hasNext":false}""")]
    [InlineData("{counted @stream(initialCount:-1)}", """{"data":{"counted":null},"errors":[{"message":"Argument \"@stream(initialCount:)\" must not be negative.","locations":[{"line":1,"column":2}],"path":["counted"],"extensions":{"code":"BAD_USER_INPUT"}}]}""")]
    public async Task Announces_completes_and_fails(string query, params string[] responses) => Assert.Equal(responses, await _library.Ask(query));

    [Fact]
    public async Task Counts_the_first_items_by_variable() => Assert.StartsWith(
        """{"data":{"book":{"tags":["a","b"]}},"pending":""",
        (await _library.Ask("query($n:Int!){book{tags @stream(initialCount:$n)}}", """{"n":2}"""))[0],
        StringComparison.Ordinal);

    [Fact]
    public async Task Delivers_items_as_they_come()
    {
        _library.Codes.Send(1);
        var stream = await _library.Server.Stream(new GraphQLRequest("{codes @stream(initialCount:1)}"));
        await using var responses = stream.Responses!.GetAsyncEnumerator();
        Assert.StartsWith("""{"data":{"codes":[1]},""", await responses.Read(), StringComparison.Ordinal);
        var second = responses.Read();
        await _library.Codes.Asked;
        Assert.False(second.IsCompleted);
        _library.Codes.Send(2);
        Assert.Equal("""{"incremental":[{"id":"0","items":[2]}],"hasNext":true}""", await second);
        _library.Codes.End();
        Assert.Equal("""{"completed":[{"id":"0"}],"hasNext":false}""", await responses.Read());
        Assert.Null(await responses.Read());
        Assert.Equal((1, 1), (_library.Codes.TimesOpened, _library.Codes.TimesClosed));
    }

    [Fact]
    public async Task Gives_together_what_is_there_and_resolves_it_in_one_batch()
    {
        _library.Loans.Send(new(1), null, new(3)).End();
        Assert.Equal(
            """{"incremental":[{"id":"0","items":[{"similar":[{"id":11}]},null,{"similar":[{"id":13}]}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            (await _library.Ask("{loans @stream{similar{id}}}"))[1]);
        Assert.Equal([2], _library.Batches);
    }

    [Fact]
    public async Task Drains_a_source_within_the_deadline_where_it_is_not_streamed()
    {
        var time = new ManualTime();
        var library = new Library(new ExecutionOptions { Time = time, Timeout = TimeSpan.FromSeconds(3) });
        library.Codes.Send(1, 2);
        var asking = library.Server.Ask("{codes}");
        await library.Codes.Asked;
        Assert.False(asking.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Contains("\"TIMEOUT\"", await asking, StringComparison.Ordinal);
        await library.Codes.Closed;

        _library.Codes.Send(1, 2).End();
        Assert.Equal("""{"data":{"codes":[1,2]}}""", await _library.Server.Ask("{codes}"));
        Assert.Equal(1, _library.Codes.TimesClosed);
    }

    [Fact]
    public async Task Closes_its_source_when_the_client_leaves()
    {
        using var client = new CancellationTokenSource();
        var stream = await _library.Server.Stream(new GraphQLRequest("{codes @stream}"), cancel: client.Token);
        await using var responses = stream.Responses!.GetAsyncEnumerator();
        await responses.Read();
        var second = responses.Read();
        await _library.Codes.Asked;
        Assert.Equal(0, _library.Codes.TimesClosed);
        await client.CancelAsync();
        Assert.Null(await second);
        await _library.Codes.Closed;
        Assert.Equal(1, _library.Codes.TimesClosed);
    }

    [Fact]
    public async Task Closes_a_source_whose_list_turned_out_null()
    {
        _library.Codes.Send(1);
        Assert.StartsWith(
            """{"data":null,"errors":[""", Assert.Single(await _library.Ask("{codes @stream(initialCount:1) shelf{broken}}")), StringComparison.Ordinal);
        Assert.Equal((1, 1), (_library.Codes.TimesOpened, _library.Codes.TimesClosed));
    }
}
