using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class MessagesVerb : Verb
{
    public MessagesVerb() : base(
        "messages", "Look after the messages that tell others what was recorded.",
        "messages list", "messages retry --all")
    {
        Subcommands.Add(new MessagesListVerb());
        Subcommands.Add(new MessagesRetryVerb());
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do with them: list or retry. See: casework messages --help", ExitCode.BadArguments);
}
