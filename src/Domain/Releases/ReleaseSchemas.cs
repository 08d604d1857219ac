using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.Domain.Releases;

/// <summary>All release schemas.</summary>
public sealed record ReleaseSchemas(IReadOnlyList<ReleaseSchema> All)
{
    private const int MostStockTables = 3;
    private const int KeyLength = 8;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    /// <returns>Null when there is none of that name.</returns>
    public ReleaseSchema? Named(string? id) => All.FirstOrDefault(schema => schema.Id == id);

    /// <param name="files">One for each schema.</param>
    /// <exception cref="InvalidReleaseSchemaException">A file is malformed, or its parts contradict each other.</exception>
    public static ReleaseSchemas Parse(IEnumerable<(string Name, string Json)> files)
    {
        var schemas = new List<ReleaseSchema>();
        foreach (var (name, json) in files)
        {
            var schema = Read(name, json);
            Check(name, schema);
            if (schemas.Exists(other => other.Id == schema.Id))
                throw new InvalidReleaseSchemaException(name, "id", $"is used twice: \"{schema.Id}\"");
            schemas.Add(schema);
        }

        return new(schemas);
    }

    private static ReleaseSchema Read(string file, string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<SchemaFile>(json, Json) ?? throw new InvalidReleaseSchemaException(file, "The file", "is empty");
            return new(
                read.Id, read.Source, read.LifetimeRho, read.Confidence,
                ReportPeriod.Parse(read.FirstQuarter) is { Quarter: not null } first ? first : throw new InvalidReleaseSchemaException(file, "firstQuarter", "is no quarter"),
                [.. read.Flows.Select(flow => new FlowMeasure(flow.Milestone, flow.Unit, flow.Area, flow.Quarter, flow.Year))],
                new(read.Stocks.Rho, [.. read.Stocks.Tables.Select(table => new StockTable(table.Milestone, table.Rho))]),
                [.. read.Geographies.Select(one => new Geography(one.FirstYear, one.LastYear, one.LeastFlow, one.Source, one.Associations))]);
        }
        catch (JsonException broken)
        {
            throw new InvalidReleaseSchemaException(file, $"{broken.Path}", "is not what a release schema has there");
        }
    }

    private static void Check(string file, ReleaseSchema schema)
    {
        void Refuse(bool wrong, string place, string problem)
        {
            if (wrong)
                throw new InvalidReleaseSchemaException(file, place, problem);
        }

        void RefuseTooFine(bool wrong, string place, string problem)
        {
            if (wrong)
                throw new InvalidReleaseSchemaException(file, place, problem, InvalidReleaseSchemaException.TooFine);
        }

        Refuse(schema.Confidence is not (> 0.5 and < 1), "confidence", "is not between a half and 1");
        Refuse(schema.Flows.Count == 0, "flows", "is empty");
        for (var i = 0; i < schema.Flows.Count; i++)
        {
            var flow = schema.Flows[i];
            Refuse(flow.QuarterRho <= 0, $"flows[{i}].quarter", "is not above 0");
            Refuse(flow.YearRho <= 0, $"flows[{i}].year", "is not above 0");
            Refuse(schema.Flows.Take(i).Any(other => other.Milestone == flow.Milestone), $"flows[{i}].milestone", "stands twice");
            // Of those who need more protection nothing is said about a single municipality, and nothing by the quarter.
            RefuseTooFine(Milestones.IsProtected(flow.Milestone) && flow.Area is not AreaLevel.Association, $"flows[{i}].area", "is finer than an association, of children");
            RefuseTooFine(Milestones.IsProtected(flow.Milestone) && flow.QuarterRho is not null, $"flows[{i}].quarter", "is given, of children");
        }

        Refuse(schema.Stocks.Rho < 0, "stocks.rho", "is below 0");
        Refuse(schema.Stocks.Tables.Count > MostStockTables, "stocks.tables", $"are more than {MostStockTables}");
        for (var i = 0; i < schema.Stocks.Tables.Count; i++)
        {
            Refuse(schema.Stocks.Tables[i].Rho <= 0, $"stocks.tables[{i}].rho", "is not above 0");
            Refuse(schema.Stocks.Tables.Take(i).Any(other => other.Milestone == schema.Stocks.Tables[i].Milestone), $"stocks.tables[{i}].milestone", "stands twice");
        }

        Refuse(
            schema.Flows.Sum(flow => (flow.QuarterRho ?? 0) + flow.YearRho) + schema.Stocks.Rho > schema.LifetimeRho,
            "lifetimeRho", "is less than flows and stocks cost together");
        Refuse(schema.Geographies.Count == 0, "geographies", "is empty");
        for (var i = 0; i < schema.Geographies.Count; i++)
            Check(schema.Geographies[i], i == 0 ? null : schema.Geographies[i - 1], $"geographies[{i}]", Refuse);
        Refuse(!schema.Geographies[0].Covers(schema.FirstQuarter), "geographies[0]", "does not cover the first quarter");
    }

    private static void Check(Geography geography, Geography? before, string place, Action<bool, string, string> refuse)
    {
        refuse(geography.LastYear != geography.FirstYear + Geography.Years - 1, $"{place}.lastYear", $"does not end {Geography.Years} years");
        refuse(before is not null && geography.FirstYear != before.LastYear + 1, $"{place}.firstYear", "does not follow the one before");
        refuse(geography.LeastFlow < 1, $"{place}.leastFlow", "is not above 0");
        refuse(geography.Associations.Count == 0, $"{place}.associations", "is empty");
        var municipalities = geography.Associations.SelectMany(association => association.Municipalities).ToList();
        refuse(municipalities.Exists(one => one.Key.Length != KeyLength || !one.Key.All(char.IsAsciiDigit)), $"{place}.associations", "name what is no official key");
        refuse(municipalities.Select(one => one.Key).Distinct().Count() != municipalities.Count, $"{place}.associations", "name a municipality twice");
        refuse(geography.Areas.Concat(geography.Wholes).Select(area => area.Code).Distinct().Count() < geography.Areas.Count + geography.Wholes.Count, $"{place}.associations", "have a code twice");
        for (var i = 0; i < geography.Associations.Count; i++)
        {
            refuse(geography.Associations[i].Municipalities.Count < 2, $"{place}.associations[{i}]", "has fewer than two municipalities");
            var small = geography.Associations[i].Municipalities.Where(one => one.ExpectedFlow < geography.LeastFlow).ToList();
            refuse(small.Count > 0 && small.Sum(one => one.ExpectedFlow) < geography.LeastFlow, $"{place}.associations[{i}]", "leaves fewer together than have figures of their own");
        }
    }

    // As the file has it.
    private sealed record SchemaFile(
        string Id, string Source, decimal LifetimeRho, double Confidence, string FirstQuarter, IReadOnlyList<FlowFile> Flows, StocksFile Stocks, IReadOnlyList<GeographyFile> Geographies);

    private sealed record FlowFile(Milestone Milestone, ReleaseUnit Unit, AreaLevel Area, decimal Year, decimal? Quarter = null);

    private sealed record StocksFile(decimal Rho, IReadOnlyList<StockFile> Tables);

    private sealed record StockFile(Milestone Milestone, decimal Rho);

    private sealed record GeographyFile(int FirstYear, int LastYear, int LeastFlow, string Source, IReadOnlyList<Association> Associations);
}
