using System.CommandLine;
using Casework.Api.CommandLine;

namespace Casework.Api.Transparency;

internal sealed class TransparencyCheckpointVerb() : Verb(
    "checkpoint", "Print the last signed checkpoint: to be kept outside of the database, and given to casework verify --checkpoint.",
    "transparency checkpoint", "transparency checkpoint --json")
{
    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        await using var log = SignedLog.AtRest(database.Application, context);
        if (await log.Checkpoints.Latest(cancel) is not { } latest)
            throw new VerbFailedException("NOTHING_SIGNED", "Nothing was signed yet: a server does so some seconds after the first entry.");

        context.Terminal.Answer(new { latest.Size, root = latest.Root.ToBase64(), latest.SignedAt, latest.Note }, latest.Note.TrimEnd('\n'));
        return ExitCode.Ok;
    }
}
