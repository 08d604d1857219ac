using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class AttackVerb : Verb
{
    public AttackVerb() : base("attack", "Attack what is published, on this machine alone and with invented people.", "attack council --seed 3") =>
        Subcommands.Add(new AttackCouncilVerb());

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to attack: council. See: casework attack --help", ExitCode.BadArguments);
}
