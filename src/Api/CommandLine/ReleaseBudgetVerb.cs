using System.CommandLine;
using System.Globalization;
using Casework.Api.Composition;
using Casework.Api.Releases;

namespace Casework.Api.CommandLine;

internal sealed class ReleaseBudgetVerb : Verb
{
    private readonly Option<string> _schema = new("--schema") { Description = "The release schema.", DefaultValueFactory = _ => "CR-1" };

    public ReleaseBudgetVerb() : base(
        "budget", "What all releases together may cost one person's privacy in a life, and have cost: rho of zero-concentrated differential privacy. Exit code 1: no such schema.",
        "release budget", "release budget --json") => Options.Add(_schema);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        if (runtime.Releases.Schemas.Named(arguments.GetRequiredValue(_schema)) is not { } schema)
            throw new VerbFailedException(Domain.Releases.ReleaseRejection.SchemaUnknown.Code, Domain.Releases.ReleaseRejection.SchemaUnknown.English);
        var budget = new ReleaseBudgetView(schema, (await runtime.Releases.Read(cancel)).State.Budget);
        context.Terminal.Answer(
            new { budget.Schema, budget.LifetimeRho, budget.Spent, budget.Remaining, budget.MembershipAdvantage, levels = budget.Levels.Select(level => new { level.Level, level.Spent }) },
            [
                string.Create(CultureInfo.InvariantCulture, $"{budget.Schema}: {budget.Spent} of {budget.LifetimeRho} spent, {budget.Remaining} left."),
                .. budget.Levels.Select(level => string.Create(CultureInfo.InvariantCulture, $"  {level.Level,-8} {level.Spent}")),
                string.Create(CultureInfo.InvariantCulture, $"Whoever guesses from all of it whether a person is in the data does better than chance by at most {budget.MembershipAdvantage:P1}."),
            ]);
        return ExitCode.Ok;
    }
}
