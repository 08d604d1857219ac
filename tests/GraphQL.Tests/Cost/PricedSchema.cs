using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Cost;

/// <summary>A library whose books and authors lead to one another.</summary>
internal static class PricedSchema
{
    public const string Directives = """
        directive @cost(weight: Float!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION

        """;

    private const string Sdl = Directives + """
        type Query {
          books(first: Int, last: Int, where: BookFilter): Books @cost(weight: 10) @listSize(assumedSize: 10, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
          byId(ids: [ID!]!): [Book]! @listSize(slicingArguments: ["ids"])
          strict(first: Int, last: Int): [Book!] @listSize(slicingArguments: ["first", "last"])
          preset(first: Int! = 7): [Book!] @listSize(slicingArguments: ["first"])
          anything(isBook: Boolean! = false): Anything
          book: Book
          title: String
        }
        type Books { edges: [Edge!] nodes: [Book!] totalCount: Int @cost(weight: 5) }
        type Edge { node: Book }
        type Book { title: String authors: [Author!] related(first: Int): [Book!] @listSize(slicingArguments: ["first"], assumedSize: 3, requireOneSlicingArgument: false) }
        type Author @cost(weight: 2) { name: String books(first: Int): [Book!] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false) }
        union Anything = Book | Author
        input BookFilter { and: [BookFilter!] title: TextFilter in: [ID!] @cost(weight: 0.5) }
        input TextFilter { eq: String contains: String @cost(weight: 4) }
        """;

    public static SchemaExecutor Server(ExecutionOptions? options = null) => GraphQLServer.FromSdl(Sdl)
        .IncrementalDelivery()
        .Bind<Books>().Bind<Edge>().Bind<Book>().Bind<Author>()
        .Resolvers("Query", new Queries()).Resolvers("Book", new BookFields()).Resolvers("Author", new AuthorFields())
        .Build(options);

    public sealed record Books(IReadOnlyList<Edge> Edges, IReadOnlyList<Book> Nodes, int TotalCount);

    public sealed record Edge(Book Node);

    public sealed record Book(string Title);

    public sealed record Author(string Name);

    private sealed class Queries
    {
        public static Books Books(int? first, int? last, InputObject? where) => new([], [], first ?? last ?? (where is null ? 0 : 1));

        public static IEnumerable<Book> ById(IReadOnlyList<string> ids) => ids.Select(id => new Book(id));

        public static IEnumerable<Book> Strict(int? first, int? last) => Enumerable.Repeat(new Book("Faust"), first ?? last ?? 0);

        public static IEnumerable<Book> Preset(int first) => Enumerable.Repeat(new Book("Faust"), first);

        public static object Anything(bool isBook) => isBook ? new Book("Faust") : new Author("Goethe");

        public static Book Book() => new("Faust");

        public static string Title() => "Faust";
    }

    private sealed class BookFields
    {
        public static IEnumerable<Author> Authors() => [new("Goethe")];

        public static IEnumerable<Book> Related(int? first) => Enumerable.Repeat(new Book("Egmont"), first ?? 3);
    }

    private sealed class AuthorFields
    {
        public static IEnumerable<Book> Books(int? first) => Enumerable.Repeat(new Book("Egmont"), first ?? 3);
    }
}
