using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class RetentionVerb : Verb
{
    public RetentionVerb() : base(
        "retention", "Look after how long data are kept.",
        "retention run --municipality 13003000 --dry-run")
    {
        Subcommands.Add(new RetentionRunVerb());
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do: run. See: casework retention --help", ExitCode.BadArguments);
}
