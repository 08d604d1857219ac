using System.CommandLine;
using Casework.Api.CommandLine;
using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

internal sealed class TransparencyKeyShowVerb() : Verb(
    "show", "Print the public keys, one a line: the one that signs, then those it replaced with the last size they signed. To be handed to auditors and witnesses.",
    "transparency key show", "transparency key show --json")
{
    public static void Say(Terminal terminal, PublishedKeys keys) => terminal.Answer(
        new { keys = keys.Keys.Select(key => new { verifierKey = key.Key.ToString(), origin = key.Key.Name, key.LastSize }) },
        keys.Keys.Select(key => key.ToString()));

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        Say(context.Terminal, SignedLog.MakeKeys(context.Settings));
        return Task.FromResult(ExitCode.Ok);
    }
}
