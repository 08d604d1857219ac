using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class LeavingASubscription
{
    [Fact]
    public async Task Closes_a_source_that_waits_for_its_next_event()
    {
        var feed = new EventFeed<int>();
        using var client = new CancellationTokenSource();
        var all = (await Server(feed).Subscribe("subscription{ticked}", client.Token)).All();
        await feed.Asked;
        Assert.Equal(0, feed.TimesClosed);
        await client.CancelAsync();
        Assert.Empty(await all);
        await feed.Closed;
        Assert.True(feed.Token.IsCancellationRequested);
        Assert.Equal(1, feed.TimesClosed);
    }

    [Fact]
    public async Task By_the_token_of_the_enumeration_closes_it_as_well()
    {
        var feed = new EventFeed<int>().Send(1);
        using var leaving = new CancellationTokenSource();
        var stream = await Server(feed).Subscribe("subscription{ticked}");
        await using var responses = stream.Responses!.GetAsyncEnumerator(leaving.Token);
        Assert.Equal("""{"data":{"ticked":1}}""", await responses.Read());
        var next = responses.Read();
        await feed.Asked;
        await leaving.CancelAsync();
        Assert.Null(await next);
        await feed.Closed;
    }

    [Fact]
    public async Task By_disposing_the_enumeration_cancels_and_closes_the_source()
    {
        var feed = new EventFeed<int>().Send(1, 2);
        var responses = (await Server(feed).Subscribe("subscription{ticked}")).Responses!.GetAsyncEnumerator();
        Assert.Equal("""{"data":{"ticked":1}}""", await responses.Read());
        Assert.Equal(0, feed.TimesClosed);
        await responses.DisposeAsync();
        Assert.Equal(1, feed.TimesClosed);
        Assert.True(feed.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task Does_not_wait_for_a_source_that_ignores_its_token_and_closes_it_once_it_comes_back()
    {
        var feed = new EventFeed<int>(heedsCancellation: false);
        using var client = new CancellationTokenSource();
        var all = (await Server(feed).Subscribe("subscription{ticked}", client.Token)).All();
        await feed.Asked;
        await client.CancelAsync();
        Assert.Empty(await all);
        Assert.Equal(0, feed.TimesClosed);

        feed.Send(1);
        await feed.Closed;
        Assert.Equal(1, feed.TimesClosed);
    }

    [Fact]
    public async Task Leaves_a_source_alone_that_was_never_read()
    {
        var feed = new EventFeed<int>();
        await Server(feed).Subscribe("subscription{ticked}");
        Assert.Equal(0, feed.TimesOpened);
    }

    [Fact]
    public async Task Is_final()
    {
        var feed = new EventFeed<int>().End();
        var stream = await Server(feed).Subscribe("subscription{ticked}");
        Assert.Empty(await stream.All());
        await Assert.ThrowsAsync<InvalidOperationException>(stream.All);
        Assert.Equal((1, 1), (feed.TimesOpened, feed.TimesClosed));
    }

    private static SchemaExecutor Server(EventFeed<int> feed) => GraphQLServer.FromSdl("type Query { a: Int } type Subscription { ticked: Int }")
        .Resolvers("Query", new Subscribing.Queries()).Resolvers("Subscription", new Subscriptions(feed)).Build();

    internal sealed class Subscriptions(EventFeed<int> feed)
    {
        public IAsyncEnumerable<int> Ticked() => feed;
    }
}
