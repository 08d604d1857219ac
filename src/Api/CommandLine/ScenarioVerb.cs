using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class ScenarioVerb : Verb
{
    public ScenarioVerb() : base("scenario", "Run stories in files through the public API.", "scenario run docs/scenarios/founder.json") =>
        Subcommands.Add(new ScenarioRunVerb());

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do with them: run. See: casework scenario --help", ExitCode.BadArguments);
}
