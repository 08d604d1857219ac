using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Tests.Execution;

namespace Casework.GraphQL.Tests.Cost;

public class PricingAnOperation
{
    private readonly SchemaExecutor _server = PricedSchema.Server(new ExecutionOptions { MaxCost = int.MaxValue });

    // Field cost: a call of a field with objects 1, unless @cost says otherwise, and its input objects. Type cost: 1 for the
    // root and each object there may be.
    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ title }", 0, 1)]
    [InlineData("{ book { title } }", 1, 2)]
    [InlineData("{ book { title authors { name } } }", 2, 1 + 1 + (10 * 2))]
    [InlineData("{ book { authors { name books(first: 4) { title } } } }", 1 + 1 + 10, 1 + 1 + (10 * (2 + 4)))]
    [InlineData("{ books { nodes { title } } }", 10 + 1, 1 + 1 + 10)]
    [InlineData("{ books(first: 20) { nodes { title } totalCount } }", 10 + 1 + 5, 1 + 1 + 20)]
    [InlineData("{ books(last: 20) { edges { node { title } } } }", 10 + 1 + 20, 1 + 1 + (20 * 2))]
    [InlineData("{ books(first: 5, last: 8) { nodes { title } } }", 10 + 1, 1 + 1 + 8)]
    [InlineData("{ books(first: 0) { nodes { title } } }", 10 + 1, 1 + 1)]
    [InlineData("{ books(first: -5) { nodes { title } } }", 10 + 1, 1 + 1)]
    [InlineData("{ books(first: null) { nodes { title } } }", 10 + 1, 1 + 1 + 10)]
    [InlineData("{ books { totalCount } }", 10 + 5, 1 + 1)]
    [InlineData("{ byId(ids: [\"a\", \"b\", \"c\"]) { title } }", 1, 1 + 3)]
    [InlineData("{ byId(ids: \"a\") { title } }", 1, 1 + 1)]
    [InlineData("{ preset { title } }", 1, 1 + 7)]
    [InlineData("{ strict(first: 2) { title } }", 1, 1 + 2)]
    [InlineData("{ book { related { related(first: 2) { title } } } }", 1 + 1 + 3, 1 + 1 + 3 + (3 * 2))]
    [InlineData("{ anything { ... on Book { related(first: 50) { title } } ... on Author { books(first: 7) { title } } } }", 1 + 1, 1 + 1 + 50)]
    [InlineData("{ books(where: { title: { eq: \"a\" } }) { totalCount } }", 10 + 2 + 5, 2)]
    [InlineData("{ books(where: { and: [{ title: { contains: \"a\" } }, { title: { eq: \"a\" } }], in: [\"1\", \"2\"] }) { totalCount } }", 10 + (1 + 2 + 2 + 4 + 1) + 5, 2)]
    [InlineData("{ book { title } ...F ...G } fragment F on Query { book { authors { name } } } fragment G on Query { book { authors { name } } }", 2, 1 + 1 + (10 * 2))]
    [InlineData("{ a: book { title } b: book { title } }", 2, 3)]
    [InlineData("{ book @skip(if: true) { title } }", 0, 1)]
    public async Task Counts_calls_and_objects(string query, int fieldCost, int typeCost) => Assert.Equal((fieldCost, typeCost), await Cost(query));

    [Theory]
    [InlineData("query($n: Int) { books(first: $n) { nodes { title } } }", """{"n":5}""", "{ books(first: 5) { nodes { title } } }")]
    [InlineData("query($n: Int) { books(first: $n) { nodes { title } } }", "{}", "{ books { nodes { title } } }")]
    [InlineData("query($n: Int) { books(first: $n) { nodes { title } } }", """{"n":null}""", "{ books { nodes { title } } }")]
    [InlineData("query($n: Int = 30) { books(first: $n) { nodes { title } } }", "{}", "{ books(first: 30) { nodes { title } } }")]
    [InlineData("query($ids: [ID!]!) { byId(ids: $ids) { title } }", """{"ids":["a","b"]}""", """{ byId(ids: ["a", "b"]) { title } }""")]
    [InlineData("query($id: ID!) { byId(ids: [$id, $id]) { title } }", """{"id":"a"}""", """{ byId(ids: ["a", "b"]) { title } }""")]
    [InlineData(
        "query($w: BookFilter) { books(where: $w) { totalCount } }", """{"w":{"and":[{"title":{"contains":"a"}}],"in":["1","2"]}}""",
        """{ books(where: { and: [{ title: { contains: "a" } }], in: ["1", "2"] }) { totalCount } }""")]
    [InlineData(
        "query($t: TextFilter) { books(where: { title: $t }) { totalCount } }", """{"t":{"contains":"a"}}""",
        """{ books(where: { title: { contains: "a" } }) { totalCount } }""")]
    [InlineData("query($on: Boolean!) { book @include(if: $on) { title } }", """{"on":false}""", "{ __typename }")]
    public async Task Is_the_same_for_a_variable_as_for_its_value(string query, string variables, string literal) =>
        Assert.Equal(await Cost(literal), await Cost(query, variables));

    [Fact]
    public async Task Follows_the_variables_of_each_request()
    {
        const string query = "query($n: Int) { books(first: $n) { nodes { title } } }";
        var five = await Cost(query, """{"n":5}""");
        var fifty = await Cost(query, """{"n":50}""");

        Assert.Equal((five.Field, five.Type + 45), fifty);
        Assert.Equal(five, await Cost(query, """{"n":5}"""));
    }

    [Theory]
    [InlineData("{ strict { title } }")]
    [InlineData("{ strict(first: 1, last: 1) { title } }")]
    public async Task Refuses_a_list_that_must_say_how_long_it_is(string query) =>
        Assert.Contains("\"code\":\"SLICING_ARGUMENT_REQUIRED\"", await _server.Ask(query), StringComparison.Ordinal);

    [Fact]
    public async Task Is_told_only_to_those_who_ask()
    {
        Assert.Equal("""{"data":{"title":"Faust"}}""", await _server.Ask("{ title }"));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await _server.Ask("{ __typename }"));
        Assert.Equal((0, 1), await Cost("{ __typename }"));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await _server.Ask("{ __typename }"));
    }

    [Fact]
    public void Fails_at_start_up_on_weights_that_cannot_be_meant()
    {
        var failure = Assert.Throws<SchemaBindingException>(() => GraphQLServer.FromSdl(PricedSchema.Directives + """
            type Query {
              a(first: Int): [Book!] @listSize(slicingArguments: ["frist"], sizedFields: ["edges"])
              title: String @cost(weight: -1)
            }
            type Book { title: String }
            """).Bind<PricedSchema.Book>().Resolvers("Query", new Wrong()).Build());

        Assert.Equal(
            [
                "@cost on Query.title has no weight of zero or more.",
                "@listSize on Query.a names the argument frist, which there is not.",
                "@listSize on Query.a names the field edges, which its type does not have.",
            ],
            failure.Problems.Order(StringComparer.Ordinal));
    }

    private async Task<(int Field, int Type)> Cost(string query, string? variables = null)
    {
        var request = new GraphQLRequest(query) { ReportCost = true, Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement };
        using var response = await _server.Execute(request);
        var answer = JsonDocument.Parse(response.ToString()).RootElement;
        Assert.False(answer.TryGetProperty("errors", out _), response.ToString());
        var cost = answer.GetProperty("extensions").GetProperty("cost");
        Assert.Equal(int.MaxValue, cost.GetProperty("maxCost").GetInt32());
        return (cost.GetProperty("fieldCost").GetInt32(), cost.GetProperty("typeCost").GetInt32());
    }

    private sealed class Wrong
    {
        public static IEnumerable<PricedSchema.Book> A(int? first) => Enumerable.Repeat(new PricedSchema.Book("Faust"), first ?? 0);

        public static string Title() => "Faust";
    }
}
