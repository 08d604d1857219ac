using System.CommandLine;

namespace Casework.Api.CommandLine;

/// <summary>What looks after the read models. Alone it says how they stand.</summary>
internal sealed class ProjectionsVerb : Verb
{
    public ProjectionsVerb() : base(
        "projections", "Look after the read models: how they stand, rebuild, check, pause, resume, retry. Works beside running servers.",
        "projections status", "projections rebuild PathwaySummaries", "projections check --json")
    {
        foreach (var verb in new Verb[]
        {
            new ProjectionsStatusVerb(), new ProjectionsRebuildVerb(), new ProjectionsCheckVerb(),
            new ProjectionsPauseVerb(), new ProjectionsResumeVerb(), new ProjectionsRetryVerb(),
        })
        {
            Subcommands.Add(verb);
        }
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) => ProjectionsStatusVerb.Say(context, cancel);
}
