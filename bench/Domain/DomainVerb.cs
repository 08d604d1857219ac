using System.CommandLine;
using Casework.Bench.GraphQL;

namespace Casework.Bench.Domain;

/// <summary>The whole server at the size of a large municipality, asked as a caseworker asks; and what ten times as much costs.</summary>
internal sealed class DomainVerb : Command
{
    private const int FullPathways = 100_000;
    private const int FullEvents = 10_000_000;
    private const int EventsOfEach = 40;
    private const int Growth = 10;
    private static readonly string[] Parts = ["pathway", "worklist", "decisions", "import"];

    private readonly Option<int> _pathways = new("--pathways") { Description = "Synthetic pathways in the database.", DefaultValueFactory = _ => 5_000 };
    private readonly Option<int?> _events = new("--events") { Description = $"Events of all of them. Default: {EventsOfEach} for each pathway." };
    private readonly Option<bool> _full = new("--full") { Description = $"{FullPathways} pathways with {FullEvents} events. Takes an hour or more and 25 GB." };
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long each question is asked.", DefaultValueFactory = _ => 2 };
    private readonly Option<int> _connections = new("--connections") { Description = "Connections that ask at once.", DefaultValueFactory = _ => 2 };
    private readonly Option<int?> _rows = new("--rows") { Description = "Arrivals that are imported; a tenth of them at a tenth of the size. Default: 5,000; 20,000 with --full." };
    private readonly Option<DirectoryInfo?> _ground = new("--ground") { Description = "A folder that the database stays in. What was left there is measured as it is, and what is imported stays in it." };
    private readonly Option<string[]> _only = new("--only") { Description = $"Only these parts: {string.Join(", ", Parts)}.", AllowMultipleArgumentsPerToken = true };

    public DomainVerb() : base("domain", "Pathways, worklists, duplicates, decisions taken again and imports at a tenth of a size and at the whole. A few minutes; --full an hour or more.")
    {
        foreach (var option in new Option[] { _pathways, _events, _full, _seconds, _connections, _rows, _ground, _only })
            Options.Add(option);
        _only.AcceptOnlyFromAmong(Parts);
        _pathways.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var pathways) || pathways < Growth * Growth))
                given.AddError($"--pathways takes a number from {Growth * Growth} on.");
        });
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        var report = new Report(arguments.GetValue(Report.Json));
        var pathways = arguments.GetValue(_full) ? FullPathways : arguments.GetValue(_pathways);
        var events = arguments.GetValue(_events) ?? (arguments.GetValue(_full) ? FullEvents : pathways * EventsOfEach);
        var rows = arguments.GetValue(_rows) ?? (arguments.GetValue(_full) ? 20_000 : 5_000);
        try
        {
            await using var house = await House.OpenEmpty(cancel, arguments.GetValue(_ground)?.FullName);
            var ground = new Ground(house, events / pathways);
            var isLaid = await house.Ask<bool>("select exists (select from casework.pathway_summaries)");
            var small = isLaid ? null : await Measure(arguments, house, ground, pathways / Growth, rows / Growth, cancel);
            var whole = await Measure(arguments, house, ground, isLaid ? null : pathways, rows, cancel);
            report.Add(new Row("ground.pathways", isLaid ? await house.Ask<long>("select count(*) from casework.pathway_summaries") : ground.Pathways, null, "pathways"));
            report.Add(new Row("ground.events", isLaid ? await house.Ask<long>("select count(*) from casework.mt_events") : ground.Events, null, "events"));
            if (!isLaid)
            {
                report.Add(new Row("ground.speed", ground.EventsPerSecond, null, "events/s", "recorded by the bulk import, decided one by one"));
                report.Add(new Row("ground.rebuild", ground.RebuiltPerSecond, null, "events/s", "of all read models, one after the other"));
            }

            for (var i = 0; i < whole.Count; i++)
                Add(report, whole[i], small?[i]);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            Report.Progress(failure.Message);
            return 1;
        }

        report.Print();
        return 0;
    }

    /// <param name="pathways">Null: in what was laid before.</param>
    private async Task<List<Figure>> Measure(ParseResult arguments, House house, Ground ground, int? pathways, int rows, CancellationToken cancel)
    {
        if (pathways is { } wanted)
            await ground.Grow(wanted, cancel);
        var only = arguments.GetValue(_only) is { Length: > 0 } given ? given : Parts;
        var figures = new List<Figure>();
        await using (var server = await house.Casework())
        {
            var asking = new Asking(house, server, arguments.GetValue(_connections), TimeSpan.FromSeconds(arguments.GetValue(_seconds)));
            if (only.Contains("pathway"))
                figures.AddRange(await PathwayFigures.Measure(asking));
            if (only.Contains("decisions"))
                figures.AddRange(await DecisionFigures.Measure(asking));
            if (only.Contains("worklist"))
                figures.AddRange(await WorklistFigures.Measure(asking));
        }

        if (only.Contains("import"))
            figures.AddRange(await ImportFigure.Measure(house, rows, cancel));
        return figures;
    }

    private static void Add(Report report, Figure figure, Figure? tenth)
    {
        report.Add(new Row(figure.Name, figure.Value, figure.Aim, figure.Unit, figure.Aim is null ? figure.Remark : $"aimed at{(figure.Remark is null ? "" : $"; {figure.Remark}")}"));
        if (figure.Grows && tenth is not null)
            report.Add(new Row($"{figure.Name}.tenth", tenth.Value, null, figure.Unit, $"at a tenth of the size{(tenth.Remark is null ? "" : $"; {tenth.Remark}")}"));
    }
}
