using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class SessionsVerb : Verb
{
    public SessionsVerb() : base(
        "sessions", "Look after who is signed in.",
        "sessions end --municipality 13003000 --subject ada")
    {
        Subcommands.Add(new SessionsEndVerb());
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do with them: end. See: casework sessions --help", ExitCode.BadArguments);
}
