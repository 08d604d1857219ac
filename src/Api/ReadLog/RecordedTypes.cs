using Casework.GraphQL.TypeSystem;

namespace Casework.Api.ReadLog;

/// <summary>Looks for content of cases that nobody would record: every way through the schema ends at a type that is recorded, or at one of these.</summary>
internal static class RecordedTypes
{
    private const string Payload = "Payload";

    /// <summary>What holds nothing of a single case, and why.</summary>
    public static IReadOnlyDictionary<string, string> Without { get; } = new Dictionary<string, string>
    {
        ["Me"] = "the caller's own token",
        ["CodeList"] = "the program's own words",
        ["Code"] = "the program's own words",
        ["ResidenceStatusCode"] = "the program's own words",
        ["RuleSet"] = "legal numbers",
        ["RuleValue"] = "legal numbers",
        ["Caseload"] = "numbers of many files",
        ["TeamCaseload"] = "numbers of many files",
        ["RightsInformationCoverage"] = "numbers of many files",
        ["InterpretingDemand"] = "numbers of many files",
        ["Staff"] = "who works with whom",
        ["Team"] = "who works with whom",
        ["Deputyship"] = "who works with whom",
        ["BulkResult"] = "what the caller named, and what became of the command",
        ["PageInfo"] = "where a page ends: of whom it is, the page tells",
        ["LogGrowth"] = "hashes of the whole log",
        ["Checkpoint"] = "hashes of the whole log",
        ["Cosignature"] = "who has signed hashes of the whole log",
        ["CheckpointsConnection"] = "hashes of the whole log",
        ["CheckpointsEdge"] = "hashes of the whole log",
        ["CouncilRelease"] = "figures with noise, the same for everybody",
        ["ReleaseArea"] = "municipalities",
        ["ReleasedFigure"] = "figures with noise, the same for everybody",
        ["AnnualReport"] = "figures with noise, the same for everybody",
        ["ReportSource"] = "which figures it repeats",
        ["MilestoneAnnouncement"] = "figures with noise, the same for everybody",
        ["SurveyFigure"] = "figures that others have published",
        ["ReleaseDownload"] = "figures with noise, the same for everybody",
        ["ReleaseBudget"] = "what figures have cost",
        ["ReleaseBudgetLevel"] = "what figures have cost",
        ["Release"] = "who published figures",
        ["Warning"] = "what the caller has just recorded",
        ["RefusedError"] = "what the caller has just asked for",
        ["NotFoundError"] = "what the caller has just asked for",
        ["StaleVersionError"] = "what the caller has just asked for",
        ["CommandIdReusedError"] = "what the caller has just asked for",
        ["ContendedError"] = "what the caller has just asked for",
    };

    /// <exception cref="ContentNotRecordedException">There are some.</exception>
    public static void Check(GraphQL.TypeSystem.Schema schema, IReadOnlySet<string> recorded)
    {
        if (Escaping(schema, recorded) is { Count: > 0 } escaping)
            throw new ContentNotRecordedException(escaping);
    }

    /// <returns>Types that are reached past all that is recorded, and that nobody says to hold nothing of a case.</returns>
    public static IReadOnlyList<string> Escaping(GraphQL.TypeSystem.Schema schema, IReadOnlySet<string> recorded)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<ObjectType>(new[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<ObjectType>());
        while (next.TryDequeue(out var type))
        {
            foreach (var below in type.Fields.Select(field => field.Type.Named).OfType<CompositeType>().SelectMany(schema.PossibleTypes))
            {
                if (!recorded.Contains(below.Name) && reached.Add(below.Name))
                    next.Enqueue(below);
            }
        }

        return [.. reached.Where(type => !Without.ContainsKey(type) && !type.EndsWith(Payload, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
