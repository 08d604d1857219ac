using System.CommandLine;
using Casework.Api.Torture;

namespace Casework.Api.CommandLine;

internal sealed class TortureVerb : Verb
{
    private readonly Option<double> _minutes = new("--minutes") { Description = "How long things are broken, 0.1 to 1440.", DefaultValueFactory = _ => 5 };
    private readonly Option<int> _seed = new("--seed") { Description = "Which faults, commands and order.", DefaultValueFactory = _ => 1 };
    private readonly Option<double> _every = new("--every") { Description = "Seconds from one fault to the next, 1 to 600.", DefaultValueFactory = _ => 10 };

    public TortureVerb() : base(
        "torture",
        "Run a PostgreSQL and two servers of its own under load, break something every few seconds, then heal everything and verify that nothing was lost, doubled or made up. Touches no other data. Exit codes: 0 nothing found, 1 violations found.",
        "torture --minutes 5 --seed 7", "torture --minutes 0.5 --seed 7 --every 2 --json")
    {
        foreach (var option in new Option[] { _minutes, _seed, _every })
            Options.Add(option);
        Within(_minutes, 0.1, 1440);
        Within(_every, 1, 600);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux())
            throw new VerbFailedException("UNSUPPORTED_PLATFORM", "torture works on Linux: it kills and stops processes by their signals.", ExitCode.BadEnvironment);

        var seed = arguments.GetValue(_seed);
        using var folder = new TortureFolder();
        context.Terminal.Say($"seed {seed}, {arguments.GetValue(_minutes)} minutes, in {folder.Path}");
        await using var cluster = await TortureCluster.Start(folder, context.Settings.PostgresBinaries, context.Loggers, cancel);
        var run = new TortureRun(cluster, seed, TimeSpan.FromMinutes(arguments.GetValue(_minutes)), TimeSpan.FromSeconds(arguments.GetValue(_every)), context.Terminal.Say, context.Loggers);
        var outcome = await run.Run(cancel);
        folder.Keep = outcome.Violations.Count > 0;
        Answer(context.Terminal, outcome);
        return outcome.Violations.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static void Answer(Terminal terminal, TortureOutcome outcome) => terminal.Answer(
        new
        {
            outcome.Seed,
            faults = outcome.Faults.Values.Sum(),
            faultsByKind = outcome.Faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).ToDictionary(),
            outcome.Unfinished,
            operations = new { outcome.Sendings.Ok, outcome.Sendings.Failed, outcome.Sendings.Unknown, outcome.Questions.Answered, outcome.Questions.Unanswered },
            unansweredBy = outcome.Unanswered.OrderBy(reason => reason.Key, StringComparer.Ordinal).ToDictionary(),
            outcome.Acknowledged,
            outcome.Entries,
            recoverySeconds = Math.Round(outcome.Recovery.TotalSeconds, 1),
            violations = outcome.Violations.Count,
            found = outcome.Violations.Select(VerifyVerb.Shown),
        },
        [
            $"Seed {outcome.Seed}: {outcome.Faults.Values.Sum()} faults of {outcome.Faults.Count} kinds",
            .. outcome.Faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => $"  {fault.Value,3}  {fault.Key}"),
            $"Commands sent: {outcome.Sendings.Ok} ok, {outcome.Sendings.Failed} refused, {outcome.Sendings.Unknown} unknown and sent again; questions: {outcome.Questions.Answered} answered, {outcome.Questions.Unanswered} not.",
            $"{outcome.Acknowledged} commands acknowledged, {outcome.Entries} entries in the log, recovered within {outcome.Recovery.TotalSeconds:f1} s.",
            outcome.Violations.Count == 0 ? "Nothing was lost, doubled or made up." : $"{outcome.Violations.Count} violations:",
            .. outcome.Violations.Select(violation => $"  {violation}"),
        ]);

    private static void Within(Option<double> option, double least, double most) => option.Validators.Add(given =>
    {
        if (given.Tokens is [{ Value: var text }] && (!double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) || !(number >= least && number <= most)))
            given.AddError($"{option.Name} takes a number from {least} to {most}.");
    });
}
