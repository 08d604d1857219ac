using System.CommandLine;

namespace Casework.Bench.Log;

/// <summary>The event log beside the same work with plain Npgsql.</summary>
internal sealed class LogVerb : Command
{
    private static readonly string[] Parts = ["commands", "steady", "aggregates", "log"];
    private static readonly int[] Growth = [100_000, 1_000_000, 10_000_000];

    private readonly Option<int> _events = new("--events") { Description = "How many events are imported, read and projected.", DefaultValueFactory = _ => 100_000 };
    private readonly Option<bool> _long = new("--long") { Description = "Import, read and project 10^5, 10^6 and 10^7 events. Takes an hour and 20 GB." };
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long each side is measured in a round.", DefaultValueFactory = _ => 3 };
    private readonly Option<int> _rounds = new("--rounds") { Description = "Rounds, in which the sides take turns; medians are reported.", DefaultValueFactory = _ => 3 };
    private readonly Option<string[]> _only = new("--only") { Description = $"Only these parts: {string.Join(", ", Parts)}.", AllowMultipleArgumentsPerToken = true };

    public LogVerb() : base("log", "The event log beside plain Npgsql on the same tables, in one run: commands, lag, aggregates, import, reading, rebuilds, memory. Under 10 minutes.")
    {
        foreach (var option in new Option[] { _events, _long, _seconds, _rounds, _only })
            Options.Add(option);
        _only.AcceptOnlyFromAmong(Parts);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        var report = new Report(arguments.GetValue(Report.Json));
        var (rounds, time) = (arguments.GetValue(_rounds), TimeSpan.FromSeconds(arguments.GetValue(_seconds)));
        var only = arguments.GetValue(_only) is { Length: > 0 } given ? given : Parts;
        await using var grounds = await Grounds.Open(cancel);
        if (only.Contains("commands"))
            await Appending.Measure(grounds, report, rounds, time, cancel);
        if (only.Contains("steady"))
            await Appending.MeasureSteady(grounds, report, time, cancel);
        if (only.Contains("aggregates"))
            await Aggregates.Measure(grounds, report, cancel);
        foreach (var events in !only.Contains("log") ? [] : arguments.GetValue(_long) ? Growth : [arguments.GetValue(_events)])
        {
            var ground = await grounds.Fresh(cancel);
            await Importing.Measure(grounds, ground, report, events, cancel);
            await Reading.Measure(ground, report, events, cancel);
        }

        report.Print();
        return 0;
    }
}
