using Casework.GraphQL.Binding;
using Casework.GraphQL.Tests.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Tests.Binding;

public class WritingOneTypeAsAnother
{
    private const string Sdl = """
        type Query { person: Person! echo(input: NamedInput!): String! given(input: NamedInput!): [String!]! }
        type Person { name: String age: Int }
        input NamedInput { name: String! born: Int = 3 note: String }
        """;

    [Fact]
    public async Task Converts_properties_and_writes_null_for_null()
    {
        var executor = Server().Convert<Secret<string>, string?>(secret => secret.Known ? secret.Value : null)
            .Convert<Secret<int>, int?>(secret => secret.Known ? secret.Value : null).Build();
        Assert.Equal("""{"person":{"name":"Ada","age":null}}""", await executor.Data("{ person { name age } }"));
    }

    [Fact]
    public void Is_named_when_it_is_missing() =>
        Assert.Contains(Assert.Throws<SchemaBindingException>(() => Server().Build()).Problems, problem => problem.Contains("Person.name", StringComparison.Ordinal));

    [Fact]
    public async Task Reads_inputs_through_an_implicit_conversion_and_leaves_defaults_for_null()
    {
        var executor = Server().Convert<Secret<string>, string?>(secret => secret.Value).Convert<Secret<int>, int?>(secret => secret.Value).Build();
        Assert.Equal("""{"echo":"Ada 3 7"}""", await executor.Data("""{ echo(input: { name: "Ada" }) }"""));
        Assert.Equal("""{"echo":"Ada 1 7"}""", await executor.Data("""{ echo(input: { name: "Ada", born: null }) }"""));
        Assert.Equal("""{"given":["name","born"]}""", await executor.Data("""{ given(input: { name: "Ada" }) }"""));
    }

    [Fact]
    public void Reads_values_of_an_enum_through_an_implicit_conversion()
    {
        var season = (EnumType)Schema.FromSdl("type Query { a: Season } enum Season { HIGH_SUMMER LATE_WINTER }").Type("Season")!;

        var converter = InputConverter.For(season, typeof(Secret<Season>));

        Assert.Equal(new Secret<Season>(Season.LateWinter), converter.Convert(season.Member("LATE_WINTER")!));
        Assert.Throws<InputBindingException>(() => InputConverter.For(season, typeof(Secret<string>)));
    }

    private static ServerBuilder Server() => GraphQLServer.FromSdl(Sdl).Bind<Person>().Resolvers("Query", new Queries());

    private enum Season { HighSummer, LateWinter }

    private readonly record struct Secret<T>(T? Value)
    {
        public bool Known => !EqualityComparer<T>.Default.Equals(Value, default);

        public static implicit operator Secret<T>(T value) => new(value);
    }

    private sealed record Person(Secret<string> Name, Secret<int> Age);

    private sealed record Named(Secret<string> Name)
    {
        public int Born { get; init; } = 1;

        public int Note2 { get; init; } = 7;
    }

    private sealed class Queries
    {
        public static Person Person() => new("Ada", default(Secret<int>));

        public static string Echo(InputObject input)
        {
            var named = (Named)input.As(typeof(Named));
            return $"{named.Name.Value} {named.Born} {named.Note2}";
        }

        public static IEnumerable<string> Given(InputObject input) => input.Given;
    }
}
