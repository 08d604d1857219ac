using Casework.Bench.Load;

namespace Casework.Bench.Domain;

/// <summary>Pages of the worklist and of the deadline board: in each order, from the start and deep, and by each filter. The worst is named.</summary>
internal static class WorklistFigures
{
    // Many questions, each for long enough that a twentieth of its answers is more than a few.
    private const double Share = 0.5;
    private const double Aim = 20;
    private const int PageSize = 20;

    private const string Lines = "id familyName givenName status caseworker languageLevel openRecognitions openSpells arrivedOn openedOn lastContactOn nextDueOn changedAt version";
    private const string Clocks = "id pathwayId kind nature stage state caseworker startedOn dueOn overdue";

    private static readonly string[] WorklistOrders =
        ["familyName", "givenName", "status", "caseworker", "languageLevel", "openRecognitions", "openSpells", "arrivedOn", "openedOn", "lastContactOn", "nextDueOn", "changedAt", "version"];

    private static readonly string[] BoardOrders = ["kind", "nature", "stage", "state", "pathwayId", "caseworker", "startedOn", "dueOn"];

    private static readonly (string Name, object Where)[] WorklistFilters =
    [
        ("familyName", new { familyName = new { startsWith = "Ba" } }),
        ("familyName contains", new { familyName = new { contains = "ra" } }),
        ("givenName", new { givenName = new { startsWith = "Mo" } }),
        ("status", new { status = new { eq = "ACTIVE" } }),
        ("caseworker", new { caseworker = new { eq = "demo-caseworker-3" } }),
        ("languageLevel", new { languageLevel = new { @in = new[] { "A2", "B1" } } }),
        ("openRecognitions", new { openRecognitions = new { gt = 0 } }),
        ("openSpells", new { openSpells = new { gt = 1 } }),
        ("arrivedOn", new { arrivedOn = new { gte = "2026-01-01" } }),
        ("openedOn", new { openedOn = new { lt = "2021-01-01" } }),
        ("lastContactOn", new { lastContactOn = new { lt = "2022-01-01" } }),
        ("nextDueOn", new { nextDueOn = new { lt = "2026-11-01" } }),
        ("changedAt", new { changedAt = new { gte = "2026-01-01T00:00:00Z" } }),
        ("version", new { version = new { gt = 500 } }),
    ];

    private static readonly (string Name, object Where)[] BoardFilters =
    [
        ("state", new { state = new { @in = new[] { "RUNNING", "EXTENDED" } } }),
        ("kind", new { kind = new { eq = "DECISION" } }),
        ("caseworker", new { caseworker = new { eq = "demo-caseworker-3" } }),
        ("dueOn", new { dueOn = new { lt = "2026-12-01" } }),
    ];

    public static async Task<IEnumerable<Figure>> Measure(Asking asking) =>
    [
        .. await OfList(asking, "worklist", "pathways", "PathwaySummary", Lines, WorklistOrders, WorklistFilters, order: "familyName"),
        .. await OfList(asking, "board", "deadlines", "Deadline", Clocks, BoardOrders, BoardFilters, order: "dueOn"),
        .. Asking.Figures("caseloads", await asking.Measure("{ caseloads { caseworker active dormant overdue nextDueOn openRecognitions } }", [null], Share), aim: null),
    ];

    private static async Task<IEnumerable<Figure>> OfList(
        Asking asking, string name, string field, string type, string fields, string[] orders, (string Name, object Where)[] filters, string order)
    {
        Report.Progress($"pages of {field}");
        var page = $$"""
            query($first: Int, $after: String, $where: {{type}}FilterInput, $order: [{{type}}SortInput!]) {
              {{field}}(first: $first, after: $after, where: $where, order: $order) { nodes { {{fields}} } pageInfo { hasNextPage endCursor } }
            }
            """;
        var end = $$"""
            query($order: [{{type}}SortInput!]) { {{field}}(last: 100, order: $order) { pageInfo { startCursor } } }
            """;
        var total = page.Replace("pageInfo", "totalCount pageInfo", StringComparison.Ordinal);
        var (first, deep, filtered) = (new List<(string, LoadResult)>(), new List<(string, LoadResult)>(), new List<(string, LoadResult)>());
        foreach (var by in orders.SelectMany(by => new[] { (Name: by, Direction: "ASC"), (Name: by, Direction: "DESC") }))
        {
            var sorted = new[] { new Dictionary<string, string> { [by.Name] = by.Direction } };
            var called = $"{by.Name} {by.Direction}";
            first.Add((called, await asking.Measure(page, [new { first = PageSize, order = sorted }], Share)));
            var cursor = (string?)await asking.Ask(end, new { order = sorted }, field, "pageInfo", "startCursor");
            deep.Add((called, await asking.Measure(page, [new { first = PageSize, after = cursor, order = sorted }], Share)));
        }

        var usual = new[] { new Dictionary<string, string> { [order] = "ASC" } };
        foreach (var (by, where) in filters)
        {
            filtered.Add((by, await asking.Measure(page, [new { first = PageSize, where, order = usual }], Share)));
            filtered.Add(($"{by} counted", await asking.Measure(total, [new { first = PageSize, where, order = usual }], Share)));
        }

        var counted = await asking.Measure(total, [new { first = PageSize, order = usual }], Share);
        return
        [
            Worst($"{name}.first", first), Worst($"{name}.deep", deep), Worst($"{name}.filtered", [.. filtered.Where(one => !one.Item1.EndsWith("counted", StringComparison.Ordinal))]),
            Worst($"{name}.counted", [.. filtered.Where(one => one.Item1.EndsWith("counted", StringComparison.Ordinal)), ("all of them", counted)]),
        ];
    }

    private static Figure Worst(string name, List<(string By, LoadResult Result)> pages)
    {
        var ordered = pages.OrderByDescending(page => page.Result.P95).ToList();
        return new Figure($"{name}.p95", ordered[0].Result.P95, "ms", Aim, $"worst of {pages.Count}: {string.Join(", ", ordered.Take(3).Select(page => $"{page.By} {page.Result.P95:0.#}"))}; median {ordered[pages.Count / 2].Result.P95:0.#}", Grows: true);
    }
}
