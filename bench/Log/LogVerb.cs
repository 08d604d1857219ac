using System.CommandLine;

namespace Casework.Bench.Log;

/// <summary>The event log beside the same work with plain Npgsql.</summary>
internal sealed class LogVerb : Command
{
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long each side is measured in a round.", DefaultValueFactory = _ => 2 };
    private readonly Option<int> _rounds = new("--rounds") { Description = "Rounds, in which the sides take turns; medians are reported.", DefaultValueFactory = _ => 3 };
    private readonly Option<string[]> _only = new("--only") { Description = "Only these parts: appending.", AllowMultipleArgumentsPerToken = true };

    public LogVerb() : base("log", "The event log beside plain Npgsql on the same tables, in one run: commands, import, reading, rebuilds, lag, memory. Under 10 minutes.")
    {
        foreach (var option in new Option[] { _seconds, _rounds, _only })
            Options.Add(option);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        var report = new Report(arguments.GetValue(Report.Json));
        var (rounds, time) = (arguments.GetValue(_rounds), TimeSpan.FromSeconds(arguments.GetValue(_seconds)));
        await using var grounds = await Grounds.Open(cancel);
        await Appending.Measure(grounds, report, rounds, time, cancel);
        report.Print();
        return 0;
    }
}
