using System.CommandLine;
using Casework.Api.CommandLine;

namespace Casework.Api.Transparency;

internal sealed class TransparencyKeyVerb : Verb
{
    public TransparencyKeyVerb() : base(
        "key", "The key that signs the log's checkpoints.",
        "transparency key show", "transparency key rotate")
    {
        Subcommands.Add(new TransparencyKeyShowVerb());
        Subcommands.Add(new TransparencyKeyRotateVerb());
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do with it: show or rotate. See: casework transparency key --help", ExitCode.BadArguments);
}
