using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

/// <summary>A schema with slow, failing and itemised fields, for answers in parts.</summary>
internal sealed class Library
{
    public const string Sdl = """
        type Query { book: Book  books: [Book!]!  loans: [Book]  codes: [Int]  sure: [Int!]  counted: [Int!]  shelf: Shelf!  slow: String  failing: [Int] }
        type Mutation { lend: Book }
        type Book { id: Int!  title: String  pages: Int!  author: Author  tags: [String!]!  broken: String!  similar: [Book!]!  slow: String  noted(note: String): String }
        type Author { name: String!  born: Int  books: [Book!]!  broken: String!  slow: String }
        type Shelf { book: Book!  broken: String!  name: String! }
        """;

    private readonly TaskCompletionSource _slowAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Library(ExecutionOptions? options = null, bool mayRead = true)
    {
        Server = GraphQLServer.FromSdl(Sdl)
            .IncrementalDelivery()
            .Bind<Book>()
            .Bind<Author>()
            .Bind<Shelf>()
            .Resolvers("Query", new Queries(this))
            .Resolvers("Mutation", new Mutations())
            .Resolvers("Book", new BookFields(this))
            .Resolvers("Author", new AuthorFields(this))
            .Resolvers("Shelf", new ShelfFields())
            .Access((_, field) => AccessRule.When("reader", _ => mayRead || field.Name != "pages"))
            .Build(options);
    }

    public SchemaExecutor Server { get; }
    public EventFeed<int> Codes { get; } = new();
    public EventFeed<Book?> Loans { get; } = new();
    public List<int> Batches { get; } = [];

    /// <summary>Done as soon as a slow field was asked for.</summary>
    public Task SlowAsked => _slowAsked.Task;

    public void GoOn() => _slow.SetResult();

    /// <summary>Every response, as its text.</summary>
    public async Task<List<string>> Ask(string query, string? variables = null)
    {
        var stream = await Server.Stream(new GraphQLRequest(query) { Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement });
        if (stream.Single is { } single)
            return [single.ToString()];
        var all = new List<string>();
        await foreach (var response in stream.Responses!)
        {
            using (response)
            {
                var text = response.ToString();
                using var json = JsonDocument.Parse(text);
                Assert.Equal(json.RootElement.GetProperty("hasNext").GetBoolean(), response.HasNext);
                all.Add(text);
            }
        }

        return all;
    }

    private async Task<string> Slowly()
    {
        _slowAsked.TrySetResult();
        await _slow.Task;
        return "slow";
    }

    public sealed record Book(int Id)
    {
        public string? Title => $"Book {Id}";
        public int Pages => 100 * Id;
        public Author? Author => new("Ada");
        public string[] Tags => ["a", "b", "c"];
    }

    public sealed record Author(string Name)
    {
        public int? Born => 1815;
    }

    public sealed record Shelf(string Name);

    private sealed class Queries(Library library)
    {
        public static Book Book() => new(1);

        public static async Task<IReadOnlyList<Book>> Books()
        {
            await Task.Yield();
            return [new(1), new(2), new(3)];
        }

        public EventFeed<Book?> Loans() => library.Loans;
        public EventFeed<int> Codes() => library.Codes;
        public static int?[] Sure() => [1, 2, null, 4];

        public static async IAsyncEnumerable<int> Counted()
        {
            for (var i = 1; i <= 3; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }

        public static Shelf Shelf() => new("A");

        public Task<string> Slow() => library.Slowly();

        public static async IAsyncEnumerable<int> Failing()
        {
            await Task.Yield();
            yield return 1;
            throw new GraphQLException("No more.", "NO_MORE");
        }
    }

    private sealed class Mutations
    {
        public static Book Lend() => new(1);
    }

    private sealed class BookFields(Library library)
    {
        public static string Broken([Parent] Book book) => throw new GraphQLException($"Broken {book.Id}.", "BROKEN");

        public IReadOnlyList<Book[]> Similar(IReadOnlyList<Book> books)
        {
            library.Batches.Add(books.Count);
            return [.. books.Select(book => new[] { new Book(book.Id + 10) })];
        }

        public Task<string> Slow() => library.Slowly();

        public static string? Noted(string? note) => note;
    }

    private sealed class AuthorFields(Library library)
    {
        public static Book[] Books() => [new(4), new(5)];
        public static string Broken() => throw new GraphQLException("Broken author.", "BROKEN");

        public Task<string> Slow() => library.Slowly();
    }

    private sealed class ShelfFields
    {
        public static Book Book() => new(7);
        public static string Broken() => throw new GraphQLException("Broken shelf.", "BROKEN");
    }
}
