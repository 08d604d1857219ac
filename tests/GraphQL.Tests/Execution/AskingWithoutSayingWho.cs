using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class AskingWithoutSayingWho
{
    private const string Refused = """{"errors":[{"message":"Authentication is required.","extensions":{"code":"UNAUTHENTICATED"}}]}""";

    private readonly SchemaExecutor _executor = GraphQLServer.FromSdl("type Query { hello: String } type Mutation { change: Int }")
        .Resolvers("Query", new Queries()).Resolvers("Mutation", new Mutations()).Build();

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("query Ready { __typename }")]
    [InlineData("{ there: __typename __typename }")]
    public async Task Is_told_that_the_server_is_there(string query) =>
        Assert.StartsWith("""{"data":{""", await _executor.Ask(query, features: Nobody), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ hello }")]
    [InlineData("{ __typename hello }")]
    [InlineData("{ __schema { types { name } } }")]
    [InlineData("{ ...on Query { hello } }")]
    [InlineData("mutation { __typename }")]
    [InlineData("mutation { change }")]
    [InlineData("{ nothing }")]
    [InlineData("{ __typename @skip(if: true) }")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Is_refused_anything_else_alike_valid_or_not(string query) => Assert.Equal(Refused, await _executor.Ask(query, features: Nobody));

    [Fact]
    public async Task Differs_from_asking_as_somebody() =>
        Assert.Equal("""{"data":{"hello":"Hello"}}""", await _executor.Ask("{ hello }", features: new RequestFeatures()));

    private static RequestFeatures Nobody => new() { Anonymous = true };

    private sealed class Queries
    {
        public static string Hello() => "Hello";
    }

    private sealed class Mutations
    {
        public static int Change() => throw new InvalidOperationException("Nobody may change anything.");
    }
}
