using System.CommandLine;
using Casework.Api.CommandLine;

namespace Casework.Api.Transparency;

internal sealed class TransparencyVerb : Verb
{
    public TransparencyVerb() : base(
        "transparency", "Look after the transparency log: its key, its checkpoints, a witness of it, a look at all of it, and bundles from it.",
        "transparency key show", "transparency checkpoint", "transparency witness --url https://casework.example.org --state witness.json --key KEY")
    {
        foreach (var verb in new Verb[] { new TransparencyKeyVerb(), new TransparencyCheckpointVerb(), new TransparencyWitnessVerb(), new TransparencyCheckVerb(), new TransparencyBundleVerb() })
            Subcommands.Add(verb);
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do with it: key, checkpoint, witness, check or bundle. See: casework transparency --help", ExitCode.BadArguments);
}
