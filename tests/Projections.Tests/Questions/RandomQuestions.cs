using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Projections.Questions;

namespace Casework.Projections.Tests.Questions;

/// <summary>Seeded filters and orders over the worklist.</summary>
internal static class RandomQuestions
{
    public static readonly string[] Properties =
    [
        "id", "familyName", "givenName", "status", "caseworker", "languageLevel", "openRecognitions", "openSpells", "arrivedOn", "openedOn",
        "lastContactOn", "nextDueOn", "changedAt", "version",
    ];

    private static readonly string[] Texts = ["Özdemir", "öz", "OZ", "a", "_", "%", @"\", "mi", "", "ada", "B", "č"];
    private static readonly string[] TextProperties = ["familyName", "givenName", "caseworker"];

    public static Filter Filter(Random random, IReadOnlyList<PathwaySummary> rows, int depth = 3) => (depth, random.Next(4)) switch
    {
        ( > 0, 0) => new Filter.And([.. Some(random, rows, depth)]),
        ( > 0, 1) => new Filter.Or([.. Some(random, rows, depth)]),
        _ => Condition(random, rows),
    };

    public static List<Order> Order(Random random) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Order(Properties[random.Next(Properties.Length)], random.Next(2) == 0))];

    /// <summary>The order as somebody would write it by hand.</summary>
    public static string OrderBy(IReadOnlyList<Order> order)
    {
        var terms = order.DistinctBy(term => term.Property).ToList();
        if (!terms.Exists(term => term.Property == "id"))
            terms.Add(new Order("id", terms.Count > 0 && terms[^1].Descending));
        return string.Join(", ", terms.Select(term => $"{Column(term.Property)} {(term.Descending ? "desc" : "asc")}"));
    }

    private static string Column(string property) =>
        string.Concat(property.Select(letter => char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static List<Filter> Some(Random random, IReadOnlyList<PathwaySummary> rows, int depth) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => Filter(random, rows, depth - 1))];

    private static Filter.Condition Condition(Random random, IReadOnlyList<PathwaySummary> rows)
    {
        var op = (Operator)random.Next(Enum.GetValues<Operator>().Length);
        if (op >= Operator.Contains)
            return new(TextProperties[random.Next(TextProperties.Length)], op, random.Next(10) == 0 ? null : Texts[random.Next(Texts.Length)]);
        // How texts sort is the database's collation, which C# does not have.
        string[] candidates = op is Operator.Eq or Operator.Neq or Operator.In or Operator.Nin ? Properties : [.. Properties.Except(TextProperties).Except(["id"])];
        var property = candidates[random.Next(candidates.Length)];
        return new(property, op, op is Operator.In or Operator.Nin
            ? Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, rows, property)).ToList()
            : Value(random, rows, property));
    }

    // Values that occur, so that conditions are neither always nor never true.
    private static object? Value(Random random, IReadOnlyList<PathwaySummary> rows, string property) =>
        SummaryOracle.Value(rows[random.Next(rows.Count)], property) switch
        {
            PathwayStatus status when random.Next(2) == 0 => status,
            LanguageLevel level when random.Next(2) == 0 => level,
            var value => value,
        };
}
