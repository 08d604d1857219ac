using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Tests.Execution;

public class PropagatingNulls
{
    private const string Sdl = """
        type Query { box: Box  must: Box!  boxes: [Box]  mustBoxes: [Box!]  all: [Box!]!  grid: [[Box!]]! }
        type Box {
          text: String  mustText: String!  broken: String  mustBroken: String!
          texts: [String]  mustTexts: [String!]  box: Box  mustBox: Box!
          slow: String!  slowBroken: String!  number: Int!
        }
        """;

    private static readonly SchemaExecutor Server = GraphQLServer.FromSdl(Sdl)
        .Bind<Box>()
        .Resolvers("Query", new Queries())
        .Resolvers("Box", new Boxes())
        .Build();

    [Theory]
    [InlineData("{box{text}}", """{"box":{"text":null}}""", "")]
    [InlineData("{box{mustText}}", """{"box":null}""", "box.mustText")]
    [InlineData("{must{mustText}}", "null", "must.mustText")]
    [InlineData("{box{broken text}}", """{"box":{"broken":null,"text":null}}""", "box.broken")]
    [InlineData("{box{mustBroken}}", """{"box":null}""", "box.mustBroken")]
    [InlineData("{box{mustBox{mustText}}}", """{"box":null}""", "box.mustBox.mustText")]
    [InlineData("{box{box{mustText} number}}", """{"box":{"box":null,"number":7}}""", "box.box.mustText")]
    [InlineData("{box{texts mustTexts}}", """{"box":{"texts":["a",null],"mustTexts":null}}""", "box.mustTexts.1")]
    [InlineData("{boxes{mustText}}", """{"boxes":[{"mustText":"first"},null,{"mustText":"third"}]}""", "boxes.1.mustText")]
    [InlineData("{mustBoxes{mustText}}", """{"mustBoxes":null}""", "mustBoxes.1.mustText")]
    [InlineData("{all{mustText}}", "null", "all.1.mustText")]
    [InlineData("{grid{mustText}}", """{"grid":[[{"mustText":"first"}],null,[{"mustText":"third"}]]}""", "grid.1.0.mustText")]
    public async Task Stop_at_the_nearest_nullable_field(string query, string data, string failed) =>
        Assert.Equal((data, failed), await DataAndPaths(query));

    [Theory]
    [InlineData("{boxes{mustText slow}}", """{"boxes":[{"mustText":"first","slow":"slow first"},null,{"mustText":"third","slow":"slow third"}]}""", "boxes.1.mustText")]
    [InlineData("{boxes{slow mustText}}", """{"boxes":[{"slow":"slow first","mustText":"first"},null,{"slow":"slow third","mustText":"third"}]}""", "boxes.1.mustText")]
    [InlineData("{boxes{slowBroken number}}", """{"boxes":[{"slowBroken":"first","number":7},null,{"slowBroken":"third","number":7}]}""", "boxes.1.slowBroken")]
    [InlineData("{mustBoxes{mustText slow} boxes{slow}}", """{"mustBoxes":null,"boxes":[{"slow":"slow first"},{"slow":"slow "},{"slow":"slow third"}]}""", "mustBoxes.1.mustText")]
    [InlineData("{grid{mustText slow}}", """{"grid":[[{"mustText":"first","slow":"slow first"}],null,[{"mustText":"third","slow":"slow third"}]]}""", "grid.1.0.mustText")]
    public async Task Keep_the_results_of_other_objects_apart(string query, string data, string failed) =>
        Assert.Equal((data, failed), await DataAndPaths(query));

    private static async Task<(string Data, string Paths)> DataAndPaths(string query)
    {
        using var answer = System.Text.Json.JsonDocument.Parse(await Server.Ask(query));
        var paths = answer.RootElement.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => string.Join('.', error.GetProperty("path").EnumerateArray()))
            : [];
        return (answer.RootElement.GetProperty("data").GetRawText(), string.Join(' ', paths));
    }

    public sealed record Box(string? MustText)
    {
        public string? Text => null;
        public string? Broken => throw new InvalidOperationException();
        public string? MustBroken => throw new InvalidOperationException();
        public IReadOnlyList<string?> Texts => ["a", null];
        public IReadOnlyList<string?> MustTexts => ["a", null];
        public Box? InnerBox => new((string?)null);
        public int Number => 7;
    }

    public sealed class Queries
    {
        private static readonly Box[] Three = [new("first"), new((string?)null), new("third")];

        public static Box Box() => new((string?)null);
        public static Box Must() => new((string?)null);
        public static IReadOnlyList<Box> Boxes() => Three;
        public static IReadOnlyList<Box> MustBoxes() => Three;
        public static IEnumerable<Box> All() => Three.Where(_ => true);
        public static List<Box[]> Grid() => [[Three[0]], [Three[1]], [Three[2]]];
    }

    public sealed class Boxes
    {
        public static Box? Box([Parent] Box box) => box.InnerBox;
        public static Box? MustBox([Parent] Box box) => box.InnerBox;
        public static async Task<string> Slow([Parent] Box box)
        {
            await Task.Yield();
            return $"slow {box.MustText}";
        }

        public static async ValueTask<string> SlowBroken([Parent] Box box)
        {
            await Task.Delay(1);
            return box.MustText ?? throw new GraphQLException("No text.", "NO_TEXT");
        }
    }
}
