using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Casework.Api.Seeding;
using Casework.Bench.GraphQL;
using Casework.Bench.Servers;

namespace Casework.Bench.Domain;

/// <summary>casework import with its look for doubles, by the program itself; what its start takes is measured by a file without rows.</summary>
internal static class ImportFigure
{
    private const string Header = "reference,municipality,given_name,family_name,born_on,nationality,preferred_language,arrived_on,caseworker";
    private const int DoubleEvery = 50;

    public static async Task<IReadOnlyList<Figure>> Measure(House house, int rows, CancellationToken cancel)
    {
        // Rows of a database of this size are others than those of another.
        var size = await house.Ask<long>("select count(*) from casework.pathway_summaries");
        Report.Progress($"importing {rows} arrivals");
        var known = (await house.Ask<string[]>($"select array(select given_name || ',' || family_name from casework.pathway_summaries where tenant_id = '{Questions.Tenant}' order by id limit {(rows / DoubleEvery) + 1})"))!;
        var start = await Import(house, "empty", [], cancel);
        var (cost, answer) = await Import(house, $"arrivals-{size}", Rows(rows, size, known), cancel);
        if ((int)answer["imported"]! != rows)
            throw new InvalidOperationException($"The import came to {answer}");
        return
        [
            new Figure("import", rows / (cost.Seconds - start.Cost.Seconds), "rows/s", 1_000, $"more is better; {answer["duplicates"]!.AsArray().Count} of {rows} suspected", Grows: true),
            new Figure("import.processor", (cost.Program - start.Cost.Program) / rows, "µs/row", Remark: "of casework import, its read models included", Grows: true),
            new Figure("import.database", (cost.Database - start.Cost.Database) / rows, "µs/row", Remark: "of PostgreSQL", Grows: true),
        ];
    }

    private static async Task<(Cost Cost, JsonNode Answer)> Import(House house, string name, IEnumerable<string> rows, CancellationToken cancel)
    {
        var file = Path.Combine(house.Folder, $"{name}.csv");
        await File.WriteAllLinesAsync(file, rows.Prepend(Header), cancel);
        var (program, database, watch) = (ProcessorTime.OfEnded(Environment.ProcessId), ProcessorTime.Of(house.Database), Stopwatch.StartNew());
        var said = await house.Tell("import", file, "--json");
        return (new Cost(watch.Elapsed.TotalSeconds, ProcessorTime.OfEnded(Environment.ProcessId) - program, ProcessorTime.Of(house.Database) - database), JsonNode.Parse(said)!);
    }

    // Every fiftieth has the name of somebody who has a file, and every hundredth that of the row before.
    private static IEnumerable<string> Rows(int rows, long size, string[] known)
    {
        var random = new SeededRandom(23, (ulong)size);
        var before = "";
        for (var number = 0; number < rows; number++)
        {
            var (given, family) = Names.Next(random);
            var born = StoryTeller.LastDay.AddDays(-random.Between(16 * 365, 62 * 365)).ToString("O", CultureInfo.InvariantCulture);
            var person = number % DoubleEvery == 0 && known.Length > 0 ? $"{known[number / DoubleEvery % known.Length]},{born}" : number % (2 * DoubleEvery) == 1 ? before : $"{given},{family},{born}";
            before = person;
            yield return $"bench-{size}-{number},{Questions.Tenant},{person},SYR,ar,2026-09-01,demo-caseworker-{number % 10}";
        }
    }

    /// <param name="Program">Processor time in microseconds, as <paramref name="Database"/> is.</param>
    private sealed record Cost(double Seconds, double Program, double Database);
}
