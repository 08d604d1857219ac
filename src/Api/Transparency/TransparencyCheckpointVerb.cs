using System.CommandLine;
using Casework.Api.CommandLine;
using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

internal sealed class TransparencyCheckpointVerb : Verb
{
    private readonly Option<bool> _readLog = new("--read-log") { Description = "What was signed last of the read log instead." };

    public TransparencyCheckpointVerb() : base(
        "checkpoint", "Print the last signed checkpoint: to be kept outside of the database, and given to casework verify --checkpoint.",
        "transparency checkpoint", "transparency checkpoint --read-log", "transparency checkpoint --json") => Options.Add(_readLog);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        await using var log = SignedLog.AtRest(database.Application, context);
        if (arguments.GetValue(_readLog))
        {
            var note = await ReadAnchors.Latest(database.Application, cancel) ?? throw new VerbFailedException("NOTHING_SIGNED", "Nothing was signed of the read log yet: a server does so some seconds after the first entry.");
            context.Terminal.Answer(new { note }, note.TrimEnd('\n'));
            return ExitCode.Ok;
        }

        if (await log.Checkpoints.Latest(cancel) is not { } latest)
            throw new VerbFailedException("NOTHING_SIGNED", "Nothing was signed yet: a server does so some seconds after the first entry.");

        context.Terminal.Answer(
            new { latest.Size, root = latest.Root.ToBase64(), latest.SignedAt, latest.Note, cosignatures = latest.Cosignatures.Select(signature => new CosignatureView(signature)).Select(signature => new { signature.Witness, signature.KeyId, signature.SignedAt }) },
            latest.Note.TrimEnd('\n'));
        return ExitCode.Ok;
    }
}
