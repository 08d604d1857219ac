using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class ReleaseVerb : Verb
{
    public ReleaseVerb() : base(
        "release", "Release protected figures to councils: prepared by one person, published by another.",
        "release list", "release budget", "release prepare --table quarterly_flows --period 2026-Q3 --as ada", "release publish --table quarterly_flows --period 2026-Q3 --as ben")
    {
        Subcommands.Add(new ReleasePrepareVerb());
        Subcommands.Add(new ReleasePublishVerb());
        Subcommands.Add(new ReleaseWithdrawVerb());
        Subcommands.Add(new ReleaseListVerb());
        Subcommands.Add(new ReleaseBudgetVerb());
        Subcommands.Add(new ReleaseDemoVerb());
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do with them: prepare, publish, withdraw, list, budget or demo. See: casework release --help", ExitCode.BadArguments);
}
