using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Tests.Execution;

namespace Casework.GraphQL.Tests.Introspection;

public class AskingForTheSchema
{
    private const string StandardQuery = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        }
        """;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SchemaExecutor Server = GraphQLServer.FromSdl("""
            "A library."
            schema { query: Library }
            "Where books are."
            type Library {
              "Finds books."
              books(by: By, most: Int! = 10, kinds: [Kind!] = [PRINTED], old: Int @deprecated(reason: "Not read.")): [[Book!]!]
              gone: Int @deprecated
            }
            interface Named { name: String! }
            type Book implements Named { name: String! link: Link kind: Kind other: Other }
            union Other = Book
            enum Kind { PRINTED AUDIO @deprecated(reason: "Nobody listens.") }
            input By @oneOf { name: String text: String }
            scalar Link @specifiedBy(url: "https://example.org/link")
            directive @mark(with: String = "x") repeatable on FIELD | QUERY
            """)
        .Bind<Book>()
        .BindEnum<Kind>()
        .Scalar("Link", Casework.GraphQL.TypeSystem.Scalars.ScalarCodecs.Custom["URL"])
        .Resolvers("Library", new Library())
        .Build();

    [Fact]
    public async Task By_the_standard_query_gives_all_of_it()
    {
        using var answer = JsonDocument.Parse(await Server.Ask(StandardQuery));
        Matches(JsonSerializer.Serialize(answer.RootElement, Readable) + "\n", "library.json");
    }

    [Theory]
    [InlineData("{__type(name:\"Kind\"){enumValues{name}}}", """{"__type":{"enumValues":[{"name":"PRINTED"}]}}""")]
    [InlineData("{__type(name:\"Kind\"){enumValues(includeDeprecated:true){name}}}", """{"__type":{"enumValues":[{"name":"PRINTED"},{"name":"AUDIO"}]}}""")]
    [InlineData("{__type(name:\"Library\"){fields{name args{name defaultValue}}}}", """{"__type":{"fields":[{"name":"books","args":[{"name":"by","defaultValue":null},{"name":"most","defaultValue":"10"},{"name":"kinds","defaultValue":"[PRINTED]"}]}]}}""")]
    [InlineData("{__type(name:\"By\"){isOneOf kind}}", """{"__type":{"isOneOf":true,"kind":"INPUT_OBJECT"}}""")]
    [InlineData("{__type(name:\"Named\"){possibleTypes{name}}}", """{"__type":{"possibleTypes":[{"name":"Book"}]}}""")]
    [InlineData("{__type(name:\"Nothing\"){name}}", """{"__type":null}""")]
    [InlineData("{__typename __schema{queryType{name}}}", """{"__typename":"Library","__schema":{"queryType":{"name":"Library"}}}""")]
    public async Task Gives_what_is_asked(string query, string data)
    {
        Assert.Equal(data, await Server.Data(query));
        Assert.Equal(data, await Server.Data(query));
    }

    [Fact]
    public async Task Is_refused_where_the_host_forbids_it()
    {
        await Server.Ask("{__schema{queryType{name}}}");
        var forbidden = new RequestFeatures { AllowIntrospection = false };
        Assert.Equal(
            """{"errors":[{"message":"Introspection is not permitted.","extensions":{"code":"INTROSPECTION_FORBIDDEN"}}]}""",
            await Server.Ask("{__schema{queryType{name}}}", features: forbidden));
        Assert.Equal("""{"data":{"__typename":"Library"}}""", await Server.Ask("{__typename}", features: forbidden));
    }

    private static void Matches(string actual, string file, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }

    public enum Kind { Printed, Audio }

    public sealed record Book(string Name, Uri? Link, Kind? Kind, Book? Other);

    public sealed record By(string? Name, string? Text);

    public sealed class Library
    {
        public static Book[][]? Books(By? by, int most, IReadOnlyList<Kind>? kinds, int? old) =>
            by is null || most == 0 || kinds is null || old is null ? null : [];
        public static int? Gone() => null;
    }
}
