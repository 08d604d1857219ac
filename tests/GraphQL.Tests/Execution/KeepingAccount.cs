using System.Collections.Concurrent;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class KeepingAccount
{
    private const string Sdl = """
        type Query { book(id: ID): Book  books: [Book!]!  shelf: Shelf!  closed: Book  find(word: String, secret: String): [Book!]!  any(ids: [ID!]!): [Thing] }
        type Subscription { lent(id: ID): Book! }
        interface Thing { id: ID! }
        type Book implements Thing { id: ID!  title: String  author: Author!  similar: [Book!]!  broken: String! }
        type Author { name: String!  born: Int }
        type Shelf { books: [Book!]!  name: String! }
        """;

    private const int Title = 1;
    private const int Born = 2;
    private const int Secret = 4;

    private readonly ConcurrentQueue<AnswerAccount> _told = [];
    private readonly EventFeed<Book> _lent = new();
    private GraphQLException? _keepBack;

    [Theory]
    [InlineData("{ book { id } }", "0: 1")]
    [InlineData("{ book { title } }", "1: 1")]
    [InlineData("{ a: book { title } b: book { author { born } } }", "1: 1", "2: 1")]
    [InlineData("{ books { author { name born } } }", "2: 1 2 3")]
    [InlineData("{ shelf { name } }")]
    [InlineData("{ shelf { books { __typename } } }", "0: 1 2 3")]
    [InlineData("{ shelf { name books { id similar { title } } } }", "1: 1 2 2 3 3 4")]
    [InlineData("{ any(ids: [1, 2]) { id ... on Book { author { born } } } }", "2: 1 2", "named 1,2")]
    [InlineData("{ book(id: 7) { id } }", "0: 7", "named 7")]
    [InlineData("query($id: ID) { book(id: $id) { id } }", "0: 1")]
    [InlineData("{ find(word: \"x\") { id } }", "0: 1")]
    [InlineData("{ find(secret: \"x\") { id } books { title } }", "4: 1", "5: 1 2 3")]
    [InlineData("{ closed { title } book { id } }", "0: 1", "refused Query.closed")]
    [InlineData("{ __typename }")]
    public async Task Tells_what_is_in_the_answer_whoever_returned_it(string query, params string[] told)
    {
        await Server().Ask(query);
        Assert.Equal(told, _told.SelectMany(Lines));
    }

    [Fact]
    public async Task Tells_of_an_object_that_fails_while_it_is_written()
    {
        Assert.Contains("\"errors\"", await Server().Ask("{ book { broken title } }"), StringComparison.Ordinal);
        Assert.Equal(["1: 1"], _told.SelectMany(Lines));
    }

    [Fact]
    public async Task Says_what_was_asked_and_for_whom()
    {
        await Server().Ask("query Mine { book { id } }", features: new RequestFeatures().Set("ada"));
        var account = Assert.Single(_told);
        Assert.Equal(("Mine", "ada", false, false), (account.OperationName, account.Features.Get<string>(), account.IsMutation, account.IsSubscription));
        Assert.Equal(64, account.DocumentHash.Length);
    }

    [Fact]
    public async Task Keeps_back_what_the_host_does_not_release()
    {
        _keepBack = new GraphQLException("Not now.", "NOT_NOW");
        Assert.Equal("""{"data":null,"errors":[{"message":"Not now.","extensions":{"code":"NOT_NOW"}}]}""", await Server().Ask("{ book { title } }"));
        Assert.Equal("""{"data":{"shelf":{"name":"A"}}}""", await Server().Ask("{ shelf { name } }"));
    }

    [Fact]
    public async Task Tells_of_each_part_before_it_is_given()
    {
        var parts = await All("{ book { id ... @defer { title author { born } } } books @stream(initialCount: 1) { id } }");
        Assert.Contains("Book 1", string.Concat(parts), StringComparison.Ordinal);
        Assert.Equal(["0: 1", "0: 2 3", "3: 1", "3: 1"], _told.SelectMany(Lines).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{ shelf { name } ... @defer { books { title } } }")]
    [InlineData("{ shelf { name } books @stream { title } }")]
    public async Task Keeps_back_parts_that_the_host_does_not_release(string query)
    {
        _keepBack = new GraphQLException("Not now.", "NOT_NOW");
        var parts = string.Concat(await All(query));
        Assert.Contains("NOT_NOW", parts, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"A\"", parts, StringComparison.Ordinal);
        Assert.DoesNotContain("Book 1", parts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_of_each_event_and_ends_after_one_that_is_kept_back()
    {
        _lent.Send(new Book(1), new Book(2)).End();
        var events = await (await Server().Subscribe("subscription { lent(id: 1) { title } }")).All();
        Assert.Equal(2, events.Count);
        Assert.Equal(["1: 1", "1: 2"], _told.SelectMany(Lines));

        _keepBack = new GraphQLException("Not now.", "NOT_NOW");
        var feed = new EventFeed<Book>();
        feed.Send(new Book(1), new Book(2)).End();
        var kept = Assert.Single(await (await Server(feed).Subscribe("subscription { lent { title } }")).All());
        Assert.Contains("NOT_NOW", kept.Body, StringComparison.Ordinal);
    }

    private async Task<List<string>> All(string query)
    {
        var stream = await Server().Stream(new GraphQLRequest(query));
        return stream.Single is { } single ? [single.ToString()] : (await stream.All()).ConvertAll(part => part.Body);
    }

    private static IEnumerable<string> Lines(AnswerAccount account) =>
    [
        .. account.Shown.Select(group => $"{group.Marks}: {string.Join(' ', group.Objects.Cast<Book>().Select(book => book.Number).Order())}"),
        .. account.Named.Count > 0 ? [$"named {string.Join(',', account.Named.SelectMany(given => given as IEnumerable<string> ?? [(string)given]))}"] : Array.Empty<string>(),
        .. account.Refused.Select(coordinate => $"refused {coordinate}"),
    ];

    private SchemaExecutor Server(EventFeed<Book>? lent = null) => GraphQLServer.FromSdl(Sdl)
        .IncrementalDelivery()
        .Bind<Book>()
        .Bind<Author>()
        .Bind<Shelf>()
        .Resolvers("Query", new Queries())
        .Resolvers("Subscription", new Subscriptions(lent ?? _lent))
        .Access((_, field) => AccessRule.When("open", _ => field.Name != "closed"))
        .Account(new AccountRules
        {
            Keeps = (_, shownAs) => shownAs == typeof(Book),
            Marks = (_, field) => field.Coordinate switch { "Book.title" => Title, "Author.born" => Born, _ => 0 },
            ArgumentMarks = (_, argument) => argument.Name == "secret" ? Secret : 0,
            Names = (_, argument) => argument.Name is "id" or "ids",
        })
        .Build(new ExecutionOptions
        {
            Release = (account, _) =>
            {
                _told.Enqueue(account);
                return new(_keepBack);
            },
        });

    public sealed record Book(int Number)
    {
        public string Id => $"{Number}";
        public string Title => $"Book {Number}";
        public Author Author => new("Ada");
        public IReadOnlyList<Book> Similar => [new(Number + 1)];
        public string Broken => throw new InvalidOperationException("broken");
    }

    public sealed record Author(string Name)
    {
        public int? Born => 1815;
    }

    public sealed record Shelf(string Name)
    {
        public IReadOnlyList<Book> Books => [new(1), new(2), new(3)];
    }

    private sealed class Queries
    {
        public static Book Book(string? id) => new(int.Parse(id ?? "1"));
        public static IReadOnlyList<Book> Books() => [new(1), new(2), new(3)];
        public static Shelf Shelf() => new("A");
        public static Book Closed() => new(9);
        public static IReadOnlyList<Book> Find(string? word, string? secret) => word is null && secret is null ? [] : [new(1)];
        public static IReadOnlyList<object?> Any(IReadOnlyList<string> ids) => [.. ids.Select(id => new Book(int.Parse(id)))];
    }

    private sealed class Subscriptions(EventFeed<Book> lent)
    {
        public async IAsyncEnumerable<Book> Lent(string? id)
        {
            await foreach (var book in lent)
            {
                if (id is null or "1")
                    yield return book;
            }
        }
    }
}
