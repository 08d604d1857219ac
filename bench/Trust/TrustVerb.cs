using System.CommandLine;
using Casework.Bench.Log;

namespace Casework.Bench.Trust;

/// <summary>What auditors can rely on, and what it costs.</summary>
internal sealed class TrustVerb : Command
{
    private static readonly string[] Parts = ["append", "log", "page"];

    private readonly Option<int> _entries = new("--entries") { Description = "How many entries the log has that is verified and proved from.", DefaultValueFactory = _ => 1_000_000 };
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long appending is measured in a round.", DefaultValueFactory = _ => 4 };
    private readonly Option<int> _rounds = new("--rounds") { Description = "Rounds of commands and of pages, in turns; medians are reported.", DefaultValueFactory = _ => 5 };
    private readonly Option<int> _pathways = new("--pathways") { Description = "How many pathways the municipality's worklist is paged from.", DefaultValueFactory = _ => 5_000 };
    private readonly Option<string[]> _only = new("--only") { Description = $"Only these parts: {string.Join(", ", Parts)}.", AllowMultipleArgumentsPerToken = true };

    public TrustVerb() : base("trust", "The transparency log: verification beside a bare reader, proofs, and appending with and without a notary. A few minutes.")
    {
        foreach (var option in new Option[] { _entries, _seconds, _rounds, _pathways, _only })
            Options.Add(option);
        _only.AcceptOnlyFromAmong(Parts);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        var report = new Report(arguments.GetValue(Report.Json));
        var only = arguments.GetValue(_only) is { Length: > 0 } given ? given : Parts;
        var (rounds, time) = (arguments.GetValue(_rounds), TimeSpan.FromSeconds(arguments.GetValue(_seconds)));
        await using (var grounds = await Grounds.Open(cancel))
        {
            if (only.Contains("append"))
                await NotaryFigures.MeasureAppending(grounds, report, rounds, time, cancel);
            if (only.Contains("log"))
                await NotaryFigures.MeasureLog(grounds, report, arguments.GetValue(_entries), cancel);
        }

        if (only.Contains("page"))
            await PageFigures.Measure(report, arguments.GetValue(_pathways), rounds, time, cancel);
        report.Print();
        return 0;
    }
}
