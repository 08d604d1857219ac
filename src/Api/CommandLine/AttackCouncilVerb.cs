using System.CommandLine;
using System.Globalization;
using Casework.Api.Attacks;
using Casework.Api.Releases;
using Casework.DisclosureControl.Attacks;

namespace Casework.Api.CommandLine;

internal sealed class AttackCouncilVerb : Verb
{
    private static readonly string[] Heads = ["", "", "suppress <5", "round to 5", "cell key", "council", "at least", "promised", "design: suppress / round / cell key / council"];

    private readonly Option<int> _seed = new("--seed") { Description = "Which people and which noise.", DefaultValueFactory = _ => 1 };

    private readonly Option<int> _trials = new("--trials")
    {
        Description = "In each of the two worlds, 500 to 1000000.",
        DefaultValueFactory = _ => 20_000,
    };

    private readonly Option<bool> _halved = new("--halved") { Description = "Draw half of the noise that is promised. The attacks have to notice: the exit code is 1." };

    public AttackCouncilVerb() : base(
        "council",
        "Attack the council's releases and the methods that official statistics use, with invented people, and print the comparison: membership in stocks and releases, classes of movers, records put together again, looks at small cells, and how far figures lie from the truth. "
        + "\"at least\" is what was found with 99 in 100 certainty; \"promised\" must not be less. Exit codes: 0 the council's releases keep what they promise, 1 they do not.",
        "attack council --seed 3", "attack council --seed 3 --trials 4000 --json", "attack council --halved")
    {
        foreach (var option in new Option[] { _seed, _trials, _halved })
            Options.Add(option);
        _trials.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && !(int.TryParse(text, CultureInfo.InvariantCulture, out var trials) && trials is >= 500 and <= 1_000_000))
                given.AddError("--trials takes a number from 500 to 1000000.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var (seed, trials) = (arguments.GetValue(_seed), arguments.GetValue(_trials));
        var schema = SchemasOfTheHouse.All.All[0];
        // Half of σ tells four times as much.
        var releases = ReleasesUnderAttack.Of(schema, times: arguments.GetValue(_halved) ? 4 : 1);
        var rows = await context.Terminal.Follow("Attacking", CouncilComparison.Rows, progress => Task.Run(
            () =>
            {
                var done = new List<ComparisonRow>();
                foreach (var row in new CouncilComparison(releases, ReleasesUnderAttack.Promised(schema), seed, trials).Run())
                {
                    cancel.ThrowIfCancellationRequested();
                    done.Add(row);
                    progress.Report(done.Count);
                }

                return done;
            },
            cancel));
        Answer(context.Terminal, seed, trials, rows);
        return rows.TrueForAll(row => row.IsKept) ? ExitCode.Ok : ExitCode.Failed;
    }

    private static void Answer(Terminal terminal, int seed, int trials, List<ComparisonRow> rows)
    {
        var broken = rows.Count(row => !row.IsKept);
        terminal.Answer(
            new
            {
                seed,
                trials,
                kept = broken == 0,
                rows = rows.Select(row => new
                {
                    row.Test,
                    row.Setting,
                    row.Suppression,
                    row.Rounding,
                    row.CellKey,
                    row.Council,
                    atLeast = row.Least,
                    promised = row.Bound,
                    kept = row.IsKept,
                    row.Design,
                }),
            },
            [
                .. Table([Heads, .. rows.Select(Cells)]),
                "",
                broken == 0
                    ? string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, {trials} trials: the council's releases keep what they promise.")
                    : string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, {trials} trials: the council's releases break what they promise in {broken} of {rows.Count} rows, marked with !."),
            ]);
    }

    private static string[] Cells(ComparisonRow row) =>
    [
        row.IsKept ? row.Test : $"! {row.Test}", row.Setting, Number(row.Suppression), Number(row.Rounding), Number(row.CellKey), Number(row.Council), Number(row.Least), Number(row.Bound), row.Design,
    ];

    private static string Number(double? value) => value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "";

    private static IEnumerable<string> Table(IReadOnlyList<string[]> lines)
    {
        var widths = Enumerable.Range(0, Heads.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        return lines.Select(line => string.Join("  ", line.Select((cell, column) => column is 0 or 1 or 8 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }
}
