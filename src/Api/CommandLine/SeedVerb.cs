using System.CommandLine;
using System.Diagnostics;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Seeding;

namespace Casework.Api.CommandLine;

internal sealed class SeedVerb : Verb
{
    private const int MostPathways = 1_000_000;

    private readonly Option<int> _pathways = new("--pathways") { Description = $"How many, 1 to {MostPathways}.", DefaultValueFactory = _ => 200 };
    private readonly Option<ulong> _seed = new("--seed") { Description = "Which: the same seed gives the same pathways, byte for byte.", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _print = new("--print") { Description = "Print the commands as JSON Lines and record nothing." };

    public SeedVerb() : base(
        "seed", "Record synthetic pathways over six years in five municipalities. Repeating it adds nothing; stopping it loses nothing.",
        "seed --pathways 5000 --seed 1", "seed --pathways 10 --seed 7 --print", "seed --json")
    {
        foreach (var option in new Option[] { _pathways, _seed, _print })
            Options.Add(option);
        _pathways.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var number) || number is < 1 or > MostPathways))
                given.AddError($"--pathways takes a number from 1 to {MostPathways}.");
        });
        Validators.Add(given =>
        {
            if (given.GetValue(_print) && given.GetValue(CaseworkCommand.Json))
                given.AddError("--print prints a document a line; leave out --json.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var (count, seed) = (arguments.GetValue(_pathways), arguments.GetValue(_seed));
        var teller = new StoryTeller(seed, Rules.OfTheHouse);
        if (arguments.GetValue(_print))
        {
            await Print(teller, count, cancel);
            return ExitCode.Ok;
        }

        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var run = new SeedRun(runtime.Pathways, runtime.HealthFiles, teller, new Today(TimeProvider.System));
        var watch = Stopwatch.StartNew();
        var outcome = await context.Terminal.Follow($"Recording {count} pathways", count, progress => run.Tell(count, progress, cancel));
        var seconds = watch.Elapsed.TotalSeconds;
        context.Terminal.Answer(
            new { outcome.Pathways, outcome.Commands, outcome.Events, outcome.Repeated, seed, seconds = Math.Round(seconds, 2), digest = SeedRun.Digest(teller, count) },
            $"{outcome.Pathways} pathways: {outcome.Commands} commands gave {outcome.Events} events in {seconds:f1} s ({outcome.Commands / seconds:f0} commands/s); {outcome.Repeated} had been given before.");
        return ExitCode.Ok;
    }

    private static async Task Print(StoryTeller teller, int count, CancellationToken cancel)
    {
        await using var output = Console.OpenStandardOutput();
        foreach (var line in SeedRun.Lines(teller, count))
        {
            await output.WriteAsync(line, cancel);
            output.WriteByte((byte)'\n');
        }
    }
}
