using System.Text;

namespace Casework.Api.Tests.Limits;

/// <summary>Queries that a caseworker or an auditor may ask, of every size, the same for the same seed.</summary>
internal sealed class RandomQueries(int seed, IReadOnlyList<string> pathways)
{
    private static readonly string[] Summary =
        ["id", "familyName", "givenName", "municipality", "status", "caseworker", "languageLevel", "openRecognitions", "openSpells", "arrivedOn", "openedOn", "lastContactOn", "nextDueOn", "changedAt", "version"];

    private static readonly string[] Deadline = ["id", "kind", "state", "pathwayId", "procedureId", "caseworker", "startedOn", "dueOn", "overdue", "ruleSet"];
    private static readonly string[] Entry = ["id", "type", "label", "label(lang: EN)", "effectiveOn", "recordedAt", "actor", "role", "position", "version", "fact { __typename }"];
    private static readonly string[] Pathway =
        ["id", "status", "openedOn", "version", "person { givenName familyName bornOn }", "stages { name label changedOn }", "language { courses { courseId status } }", "recognition { procedures { procedureId phase } }", "work { spells { __typename } }", "deadlines { id dueOn }"];

    private static readonly string[] Filters =
        ["", "", "", ", where: { status: { in: [OPEN, ACTIVE] } }", ", where: { familyName: { contains: \"a\" } }", ", where: { or: [{ openSpells: { gt: 0 } }, { openRecognitions: { gt: 0 } }] }"];

    private static readonly string[] Periods = ["", "", ", where: { recordedAt: { gte: \"2026-01-01T00:00:00Z\" } }", ", order: [{ recordedAt: DESC }]"];

    private readonly Random _random = new(seed);

    /// <returns>A query, and whether it is an auditor's.</returns>
    public (string Text, bool IsAudit) Next()
    {
        var isAudit = _random.Next(4) == 0;
        var text = new StringBuilder("{ ");
        // Small queries and large ones are equally likely, as costs differ by orders of magnitude.
        var roots = 1 << _random.Next(0, 5);
        for (var i = 0; i < roots; i++)
            text.Append($"q{i}: {(isAudit ? Trail() : Root())} ");
        return (text.Append('}').ToString(), isAudit);
    }

    private string Root() => _random.Next(5) switch
    {
        0 => $"pathways(first: {Size(100)}{Of(Filters)}) {{ {Connection(Some(Summary))} }}",
        1 => $"deadlines(first: {Size(100)}) {{ {Connection(Some(Deadline))} }}",
        2 => $"pathway(id: \"{Of(pathways)}\") {{ {Some(Pathway)} }}",
        3 => $"pathway(id: \"{Of(pathways)}\") {{ id timeline(first: {Size(100)}) {{ {Connection(Some(Entry))} }} }}",
        _ => $"nodes(ids: [{string.Join(", ", Enumerable.Range(0, Size(50)).Select(_ => $"\"{Of(pathways)}\""))}]) {{ ... on Pathway {{ {Some(Pathway)} }} }}",
    };

    private string Trail() => $"auditTrail(first: {Size(100)}{Of(Periods)}) {{ {Connection(Some(Entry))} }}";

    private string Connection(string fields) => _random.Next(3) switch
    {
        0 => $"nodes {{ {fields} }}",
        1 => $"nodes {{ {fields} }} totalCount",
        _ => $"edges {{ cursor node {{ {fields} }} }} pageInfo {{ hasNextPage }}",
    };

    private string Some(string[] fields)
    {
        var chosen = fields.Where(_ => _random.Next(2) == 0).ToList();
        return chosen.Count == 0 ? fields[0] : string.Join(' ', chosen.Select((field, i) => $"f{i}: {field}"));
    }

    private int Size(int most) => Math.Min(most, (int)Math.Pow(2, _random.NextDouble() * Math.Log2(most + 1)));

    private string Of(IReadOnlyList<string> from) => from[_random.Next(from.Count)];
}
