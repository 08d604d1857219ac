using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Worklist;

/// <summary>Sixty pathways, paged both ways in many orders: always the sorted whole, nothing twice, nothing left out.</summary>
public class TurningPages(SixtyPathways sixty) : IClassFixture<SixtyPathways>
{
    private const string Question = """
        query($first: Int, $after: String, $last: Int, $before: String, $where: PathwaySummaryFilterInput, $order: [PathwaySummarySortInput!]) {
          pathways(first: $first, after: $after, last: $last, before: $before, where: $where, order: $order) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { id familyName } }
            nodes { id familyName givenName arrivedOn languageLevel lastContactOn version caseworker status }
          }
        }
        """;

    private readonly ApiClient _ada = sixty.Api.As(Callers.Ada);

    public static TheoryData<string, int> Orders => new()
    {
        { "[]", 7 },
        { """[{"familyName":"ASC"}]""", 7 },
        { """[{"familyName":"DESC"}]""", 10 },
        { """[{"arrivedOn":"ASC"}]""", 20 },
        { """[{"languageLevel":"DESC"},{"familyName":"ASC"}]""", 9 },
        { """[{"lastContactOn":"ASC"}]""", 1 },
        { """[{"lastContactOn":"DESC"},{"version":"ASC"},{"givenName":"DESC"}]""", 13 },
        { """[{"status":"ASC"},{"arrivedOn":"DESC"}]""", 100 },
    };

    [Theory, MemberData(nameof(Orders))]
    public async Task Gives_the_sorted_whole_both_ways(string order, int size)
    {
        var terms = JsonDocument.Parse(order).RootElement;
        var whole = (await Ask(new { first = 100, order = terms })).Each("nodes", "id");
        Assert.Equal((60, 60), (whole.Count, whole.Distinct().Count()));
        Assert.Equal(sixty.Sorted(terms), whole!);

        Assert.Equal(whole, await Forwards(terms, size));
        Assert.Equal(whole, await Backwards(terms, size));
    }

    [Fact]
    public async Task Counts_what_it_finds()
    {
        (object Where, Func<PathwayRow, bool> Finds)[] filters =
        [
            (new { familyName = new { startsWith = "A" } }, row => row.FamilyName.StartsWith('A')),
            (new { familyName = new { contains = "100%_" } }, row => row.FamilyName.Contains("100%_", StringComparison.Ordinal)),
            (new { familyName = new { nin = new[] { "A00", "B01" } } }, row => row.FamilyName is not ("A00" or "B01")),
            (new { languageLevel = new { eq = (string?)null } }, row => row.Level is null),
            (new { languageLevel = new { @in = new[] { "B1", "A2" } } }, row => row.Level is "B1" or "A2"),
            (new { languageLevel = new { neq = "B1" } }, row => row.Level != "B1"),
            (new { or = new object[] { new { familyName = new { eq = "A00" } }, new { arrivedOn = new { gte = "2026-02-20" } } } }, row => row.FamilyName == "A00" || string.CompareOrdinal(row.ArrivedOn, "2026-02-20") >= 0),
            (new { and = new object[] { new { version = new { gt = 1 } }, new { lastContactOn = new { neq = (string?)null } } } }, row => row.Version > 1 && row.LastContactOn is not null),
            (new { status = new { eq = "ACTIVE" } }, row => row.Status == "ACTIVE"),
            (new { status = new { @in = new[] { "ACTIVE", "CLOSED" } } }, row => row.Status == "ACTIVE"),
            (new { version = new { ngte = 3 } }, row => row.Version < 3),
            (new { status = new { eq = "ACTIVE" }, version = new { ngte = 3 } }, row => row is { Status: "ACTIVE", Version: < 3 }),
            (new { }, _ => true),
        ];
        foreach (var (where, finds) in filters)
        {
            var page = await Ask(new { first = 100, where });
            var expected = sixty.Rows.Where(finds).Select(row => row.Id).Order(StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(page.Each("nodes", "id").Order(StringComparer.Ordinal)!), $"{JsonSerializer.Serialize(where)} found {page.At("nodes")}");
            Assert.Equal(page.At("nodes").GetArrayLength(), page.At("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task Shows_ten_when_nothing_is_said_and_none_when_none_are_asked_for()
    {
        Assert.Equal(10, (await Ask(new { })).At("nodes").GetArrayLength());
        var none = await Ask(new { first = 0 });
        Assert.Equal((0, 60), (none.At("nodes").GetArrayLength(), none.At("totalCount").GetInt32()));
        Assert.Equal(JsonValueKind.Null, none.At("pageInfo.endCursor").ValueKind);
    }

    [Theory]
    [InlineData("first: -1", "INVALID_PAGE_SIZE")]
    [InlineData("first: 101", "INVALID_PAGE_SIZE")]
    [InlineData("last: 101", "INVALID_PAGE_SIZE")]
    [InlineData("last: -2147483648", "INVALID_PAGE_SIZE")]
    [InlineData("first: 2000", "INVALID_PAGE_SIZE")]
    [InlineData("after: \"\"", "INVALID_CURSOR")]
    [InlineData("after: \"nonsense\"", "INVALID_CURSOR")]
    [InlineData("before: \"\\u0000\"", "INVALID_CURSOR")]
    [InlineData("where: { familyName: { eq: \"\\u0000\" } }", "INVALID_FILTER")]
    [InlineData("where: { familyName: { in: null } }", "INVALID_FILTER")]
    public async Task Is_refused_by_what_is_wrong(string arguments, string code)
    {
        var answer = await _ada.Ask($"{{ pathways({arguments}) {{ nodes {{ id }} }} }}");

        Assert.Equal([code], answer.Codes);
        Assert.Equal("pathways", Assert.Single(answer.Errors).Text("path.0"));
        sixty.Api.Server.Log.SaidNothing();
    }

    [Fact]
    public async Task Takes_no_cursor_of_another_order()
    {
        var cursor = (await Ask(new { first = 5, order = new[] { new { familyName = "ASC" } } })).Text("pageInfo.endCursor");

        Assert.Equal(["INVALID_CURSOR"], (await _ada.Ask(Question, new { first = 5, after = cursor, order = new[] { new { familyName = "DESC" } } })).Codes);
        Assert.Equal(["INVALID_CURSOR"], (await _ada.Ask(Question, new { first = 5, after = cursor })).Codes);
    }

    private async Task<List<string?>> Forwards(JsonElement order, int size)
    {
        var all = new List<string?>();
        for (string? after = null; ;)
        {
            var page = await Ask(new { first = size, after, order });
            all.AddRange(page.Each("edges", "node.id"));
            Assert.Equal(page.Each("edges", "node.id"), page.Each("nodes", "id"));
            if (!page.At("pageInfo.hasNextPage").GetBoolean())
                return all;
            after = page.Text("pageInfo.endCursor");
            Assert.Equal(page.Each("edges", "cursor")[^1], after);
        }
    }

    private async Task<List<string?>> Backwards(JsonElement order, int size)
    {
        var all = new List<string?>();
        for (string? before = null; ;)
        {
            var page = await Ask(new { last = size, before, order });
            all.InsertRange(0, page.Each("nodes", "id"));
            if (!page.At("pageInfo.hasPreviousPage").GetBoolean())
                return all;
            before = page.Text("pageInfo.startCursor");
        }
    }

    private async Task<JsonElement> Ask(object variables) => (await _ada.Ask(Question, variables)).Data.At("pathways");
}
