using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class ExecutingOperations
{
    private const string Sdl = """
        type Query {
          person(id: Int! = 1): Person
          people: [Person!]!
          search(text: String): [Found!]!
          node: Named
          echo(text: String, level: Level, numbers: [Int!], when: DateTime, filter: Filter): String!
        }
        type Mutation { add(number: Int!): Int!  fail: Int  mustNotFail: Int! }
        type Person implements Named { id: Int! name: String! level: Level friends: [Person!]! birthday: LocalDate score: Float tags: [String!]! }
        type Place implements Named { name: String! }
        interface Named { name: String! }
        union Found = Person | Place
        enum Level { A1 B2_PLUS NOT_STARTED }
        input Filter { text: String = "any" level: Level min: Int! inner: Filter }
        scalar DateTime
        scalar LocalDate
        """;

    private readonly Mutations _mutations = new();
    private readonly People _people = new();
    private readonly SchemaExecutor _server;

    public ExecutingOperations() => _server = GraphQLServer.FromSdl(Sdl)
        .Bind<Person>()
        .Bind<Place>()
        .BindEnum<Level>()
        .Resolvers("Query", new Queries())
        .Resolvers("Mutation", _mutations)
        .Resolvers("Person", _people)
        .Build();

    public enum Level { A1, B2Plus, NotStarted }

    [Theory]
    [InlineData("{person{id name level}}", """{"person":{"id":1,"name":"Ada","level":"B2_PLUS"}}""")]
    [InlineData("{person(id:2){n:name name}}", """{"person":{"n":"Ben \"B\" \\ ü 😀\n","name":"Ben \"B\" \\ ü 😀\n"}}""")]
    [InlineData("{person(id:9){id}}", """{"person":null}""")]
    [InlineData("{person{birthday score tags level}}", """{"person":{"birthday":"1990-05-17","score":1.5,"tags":["x","y"],"level":"B2_PLUS"}}""")]
    [InlineData("{__typename person{__typename t:__typename}}", """{"__typename":"Query","person":{"__typename":"Person","t":"Person"}}""")]
    [InlineData("{people{...F} } fragment F on Person{id ...{name}}", """{"people":[{"id":1,"name":"Ada"},{"id":2,"name":"Ben \"B\" \\ ü 😀\n"}]}""")]
    [InlineData("{person{...on Named{name} ...on Person{id}}}", """{"person":{"name":"Ada","id":1}}""")]
    [InlineData("{search{__typename ...on Person{id} ...on Place{name}}}", """{"search":[{"__typename":"Person","id":1},{"__typename":"Place","name":"Unna"}]}""")]
    [InlineData("{node{name ...on Person{id}}}", """{"node":{"name":"Unna"}}""")]
    public async Task Answers_what_is_selected(string query, string data) => Assert.Equal(data, await _server.Data(query));

    [Fact]
    public async Task Merges_the_selections_of_one_response_name() => Assert.Equal(
        """{"person":{"id":1,"friends":[{"id":2,"name":"Ben \"B\" \\ ü 😀\n"}],"name":"Ada"}}""",
        await _server.Data("{person{id friends{id}} ...F person{friends{name}}} fragment F on Query{person{name}}"));

    [Theory]
    [InlineData("""{"a":true,"b":true}""", """{"person":{"name":"Ada"}}""")]
    [InlineData("""{"a":false,"b":true}""", """{"person":{"id":1,"name":"Ada"}}""")]
    [InlineData("""{"a":false,"b":false}""", """{"person":{"id":1}}""")]
    [InlineData("""{"a":true,"b":false}""", """{"person":{}}""")]
    public async Task Leaves_out_what_is_skipped_or_not_included(string variables, string data) => Assert.Equal(
        data, await _server.Data("query($a:Boolean! $b:Boolean!){person{id @skip(if:$a) ...@include(if:$b){name}}}", variables));

    [Fact]
    public async Task Calls_a_batch_resolver_once_for_all_objects_of_a_level()
    {
        await _server.Data("{people{friends{friends{id}}}}");
        Assert.Equal([2, 2], _people.Batches);
    }

    [Fact]
    public async Task Runs_mutations_one_after_the_other()
    {
        var data = await _server.Data("mutation{a:add(number:1) b:add(number:2) c:add(number:3)}");
        Assert.Equal("""{"a":1,"b":3,"c":6}""", data);
        Assert.Equal(1, _mutations.MostAtOnce);
    }

    [Fact]
    public async Task Goes_on_after_a_mutation_that_failed() => Assert.Equal(
        """{"data":{"fail":null,"add":1},"errors":[{"message":"No.","locations":[{"line":1,"column":10}],"path":["fail"],"extensions":{"code":"REFUSED","limit":3}}]}""",
        await _server.Ask("mutation{fail add(number:1)}"));

    [Fact]
    public async Task Runs_no_mutation_after_one_whose_failure_left_no_data()
    {
        Assert.StartsWith("""{"data":null,"errors":[{"message":"No.",""", await _server.Ask("mutation{mustNotFail add(number:1)}"), StringComparison.Ordinal);
        Assert.Equal("""{"add":1}""", await _server.Data("mutation{add(number:1)}"));
    }

    [Theory]
    [InlineData("""{echo(text:"a" level:B2_PLUS numbers:[1 2])}""", "a|B2Plus|1,2||")]
    [InlineData("""{echo(numbers:3)}""", "||3||")]
    [InlineData("""{echo(when:"2025-03-01T10:00:00+01:00")}""", "|||2025-03-01T09:00:00Z|")]
    [InlineData("""{echo(filter:{min:1})}""", "||||any//1/")]
    [InlineData("""{echo(filter:{text:null level:A1 min:1 inner:{min:2}})}""", "||||/A1/1/any//2/")]
    public async Task Hands_arguments_to_resolvers_as_their_types(string query, string echo) =>
        Assert.Equal($$"""{"echo":"{{echo}}"}""", await _server.Data(query));

    [Fact]
    public async Task Fills_variables_into_arguments() => Assert.Equal(
        """{"echo":"x|A1|1,5||y//4/"}""",
        await _server.Data(
            "query($t:String=\"x\" $l:Level $n:Int! $f:String){echo(text:$t level:$l numbers:[1 $n] filter:{text:$f min:4})}",
            """{"l":"A1","n":5,"f":"y"}"""));

    [Fact]
    public async Task Leaves_out_an_input_field_whose_variable_has_no_value() => Assert.Equal(
        """{"echo":"||||any//4/"}""", await _server.Data("query($f:String){echo(filter:{text:$f min:4})}"));

    [Theory]
    [InlineData("query($n:Int!){person(id:$n){id}}", "{}", "Variable \"$n\" of required type \"Int!\" was not provided.")]
    [InlineData("query($n:Int!){person(id:$n){id}}", """{"n":null}""", "Variable \"$n\" of non-null type \"Int!\" must not be null.")]
    [InlineData("query($n:Int!){person(id:$n){id}}", """{"n":"1"}""", "Variable \"$n\" got invalid value \"1\"; Int cannot represent non-integer value: \"1\"")]
    [InlineData("query($n:Int!){person(id:$n){id}}", """{"n":1.5}""", "Variable \"$n\" got invalid value 1.5; Int cannot represent non-integer value: 1.5")]
    [InlineData("query($n:Int!){person(id:$n){id}}", """{"n":3000000000}""", "Variable \"$n\" got invalid value 3000000000; Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("query($l:Level){echo(level:$l)}", """{"l":"C3"}""", "Variable \"$l\" got invalid value \"C3\"; Value \"C3\" does not exist in \"Level\" enum.")]
    [InlineData("query($f:Filter){echo(filter:$f)}", """{"f":{"min":1,"inner":{"min":"a"}}}""", "Variable \"$f\" got invalid value \"a\" at \"f.inner.min\"; Int cannot represent non-integer value: \"a\"")]
    [InlineData("query($f:Filter){echo(filter:$f)}", """{"f":{}}""", "Variable \"$f\" got invalid value {}; Field \"min\" of required type \"Int!\" was not provided.")]
    [InlineData("query($f:Filter){echo(filter:$f)}", """{"f":{"min":1,"max":2}}""", "Variable \"$f\" got invalid value { min: 1, max: 2 }; Field \"max\" is not defined by type \"Filter\".")]
    [InlineData("query($n:[Int!]){echo(numbers:$n)}", """{"n":[1,null]}""", "Variable \"$n\" got invalid value null at \"n[1]\"; Expected non-nullable type \"Int!\" not to be null.")]
    public async Task Refuses_variables_that_do_not_fit(string query, string variables, string message) =>
        Assert.Equal([message], await _server.Errors(query, variables));

    [Theory]
    [InlineData("query($n:Int=1){person(id:$n){id}}", """{"n":null}""", "Argument \"id\" has invalid value: Expected variable \"$n\" provided to non-null type \"Int!\" not to be null. (1:27)")]
    [InlineData("query($n:Int=1){person{id}\necho(filter:{min:$n})}", """{"n":null}""", "Argument \"filter\" has invalid value at .min: Expected variable \"$n\" provided to non-null type \"Int!\" not to be null. (2:18)")]
    [InlineData("query($n:Int=1){person{id}echo(numbers:[1,$n])}", """{"n":null}""", "Argument \"numbers\" has invalid value at [1]: Expected variable \"$n\" provided to non-null type \"Int!\" not to be null. (1:43)")]
    public async Task Points_at_a_variable_that_is_null_where_that_is_no_value(string query, string variables, string error)
    {
        using var given = JsonDocument.Parse(variables);
        using var response = await _server.Execute(new GraphQLRequest(query) { Variables = given.RootElement });

        Assert.Equal([error], response.Errors.Select(found => found.ToString()));
    }

    [Theory]
    [InlineData("query A{__typename} query B{person{id}}", "A", """{"data":{"__typename":"Query"}}""")]
    [InlineData("query A{__typename} query B{person{id}}", "B", """{"data":{"person":{"id":1}}}""")]
    [InlineData("query A{__typename} query B{person{id}}", null, """{"errors":[{"message":"Must provide operation name if query contains multiple operations.","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""")]
    [InlineData("query A{__typename}", "C", """{"errors":[{"message":"Unknown operation named \"C\".","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""")]
    public async Task Chooses_the_operation_by_name(string query, string? name, string answer) =>
        Assert.Equal(answer, await _server.Ask(query, operation: name));

    public sealed record Person(int Id, string Name)
    {
        public Level? Level => ExecutingOperations.Level.B2Plus;
        public DateOnly? Birthday => new(1990, 5, 17);
        public double? Score => 1.5;
        public string[] Tags => ["x", "y"];
    }

    public sealed record Place(string Name);

    public sealed record Filter(string? Text, Level? Level, int Min, Filter? Inner)
    {
        public override string ToString() => $"{Text}/{Level}/{Min}/{Inner}";
    }

    public sealed class Queries
    {
        public static readonly Person[] All = [new(1, "Ada"), new(2, "Ben \"B\" \\ ü 😀\n")];

        public static Person? Person(int id) => All.FirstOrDefault(person => person.Id == id);
        public static async Task<IReadOnlyList<Person>> People()
        {
            await Task.Yield();
            return All;
        }

        public static IReadOnlyList<object> Search(string? text) => text is null ? [All[0], new Place("Unna")] : [];
        public static object Node() => new Place("Unna");
        public static string Echo(string? text, Level? level, IReadOnlyList<int>? numbers, DateTimeOffset? when, Filter? filter) =>
            $"{text}|{level}|{(numbers is null ? "" : string.Join(',', numbers))}|{when?.UtcDateTime:yyyy-MM-ddTHH:mm:ssK}|{filter}";
    }

    public sealed class People
    {
        public List<int> Batches { get; } = [];

        public async Task<IReadOnlyList<Person[]>> Friends(IReadOnlyList<Person> people)
        {
            await Task.Yield();
            Batches.Add(people.Count);
            return [.. people.Select(person => Queries.All.Where(other => other != person).ToArray())];
        }
    }

    public sealed class Mutations
    {
        private int _running;
        private int _sum;

        public int MostAtOnce { get; private set; }

        public async Task<int> Add(int number)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
            await Task.Delay(5);
            _sum += number;
            Interlocked.Decrement(ref _running);
            return _sum;
        }

        public static int MustNotFail() => throw new GraphQLException("No.", "REFUSED");

        public static int? Fail() =>
            throw new GraphQLException("No.", "REFUSED", new Dictionary<string, object?> { ["limit"] = 3 });
    }
}
