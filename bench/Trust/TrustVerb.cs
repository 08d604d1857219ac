using System.CommandLine;
using Casework.Bench.Log;

namespace Casework.Bench.Trust;

/// <summary>What auditors can rely on, and what it costs.</summary>
internal sealed class TrustVerb : Command
{
    private readonly Option<int> _entries = new("--entries") { Description = "How many entries the log has that is verified and proved from.", DefaultValueFactory = _ => 1_000_000 };
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long appending is measured in a round.", DefaultValueFactory = _ => 4 };
    private readonly Option<int> _rounds = new("--rounds") { Description = "Rounds of commands and of pages, in turns; medians are reported.", DefaultValueFactory = _ => 5 };

    private readonly Option<int> _pathways = new("--pathways") { Description = "How many pathways the municipality's worklist is paged from.", DefaultValueFactory = _ => 5_000 };

    public TrustVerb() : base("trust", "The transparency log: verification beside a bare reader, proofs, and appending with and without a notary. A few minutes.")
    {
        foreach (var option in new Option[] { _entries, _seconds, _rounds, _pathways })
            Options.Add(option);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        var report = new Report(arguments.GetValue(Report.Json));
        await using var grounds = await Grounds.Open(cancel);
        await NotaryFigures.MeasureAppending(grounds, report, arguments.GetValue(_rounds), TimeSpan.FromSeconds(arguments.GetValue(_seconds)), cancel);
        await NotaryFigures.MeasureLog(grounds, report, arguments.GetValue(_entries), cancel);
        await PageFigures.Measure(report, arguments.GetValue(_pathways), arguments.GetValue(_rounds), TimeSpan.FromSeconds(arguments.GetValue(_seconds)), cancel);
        report.Print();
        return 0;
    }
}
