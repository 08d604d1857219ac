using System.CommandLine;
using Casework.Api.CommandLine;

namespace Casework.Api.ReadLog;

internal sealed class ReadLogVerb : Verb
{
    public ReadLogVerb() : base("read-log", "Look after the read log, which says who read what of whom.", "read-log retention --dry-run", "read-log retention") =>
        Subcommands.Add(new ReadLogRetentionVerb());

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do with it: retention. See: casework read-log --help", ExitCode.BadArguments);
}
