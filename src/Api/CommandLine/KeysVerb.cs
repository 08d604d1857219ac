using System.CommandLine;

namespace Casework.Api.CommandLine;

/// <summary>What looks after the key that wraps the keys of personal data. Alone it says what that key wraps.</summary>
internal sealed class KeysVerb : Verb
{
    public KeysVerb() : base(
        "keys", "Look after the key that wraps the keys of personal data. Works beside running servers.",
        "keys status", "keys rotate")
    {
        foreach (var verb in new Verb[] { new KeysStatusVerb(), new KeysRotateVerb() })
            Subcommands.Add(verb);
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) => KeysStatusVerb.Say(context, cancel);
}
