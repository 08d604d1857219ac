using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.GraphQL.Binding;

namespace Casework.Api.HealthFiles;

/// <summary>Takes a command to the health file of a pathway. The pathway must be there; whether its file is open or closed is no matter.</summary>
internal sealed class HealthDesk(HealthFileStream files, PathwayStream pathways, Today today)
{
    public async ValueTask<HealthPayload> Handle(InputObject input, HealthCommand command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (await Pathway(input.Get<string>("pathwayId"), caller, cancel) is not { } pathway)
            return HealthPayload.Refused(CommandError.NotFound.In(tongue));

        var dated = command.EffectiveOn == default ? command with { EffectiveOn = today.Date } : command;
        var meta = new CommandMeta(input.Get<Guid>("commandId"), CommandContent.Hash(pathway.Stream.Id, command), caller.Subject, RoleNames.Of(caller.Role));
        return await Attempt.Of(
            files.Transact(pathway.Stream, meta, input.Get<int?>("expectedVersion"), dated, today.Date, cancel),
            outcome => new HealthPayload(View(pathway, outcome.State, outcome.Version), checked((int)outcome.Version), outcome.Position, null),
            HealthPayload.Refused,
            tongue);
    }

    /// <returns>The health file, empty when nothing is recorded in it; null without the pathway, or for a caller whom it is closed to.</returns>
    public async ValueTask<HealthFileView?> HealthFile(string pathwayId, Caller caller, CancellationToken cancel)
    {
        if (await Pathway(pathwayId, caller, cancel) is not { } pathway)
            return null;

        var file = await files.Read(pathway.Stream, cancel);
        return View(pathway, file.State, file.Version);
    }

    private async ValueTask<(StreamKey Stream, Pathway State)?> Pathway(string id, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayUseHealthFiles(caller, municipality) || GlobalId.Uuid("Pathway", id) is not { } uuid)
            return null;

        var stream = new StreamKey(municipality, uuid);
        var pathway = (await pathways.Read(stream, cancel)).State.State;
        return pathway.CaseFile.Status is null ? null : (stream, pathway);
    }

    private HealthFileView View((StreamKey Stream, Pathway State) pathway, HealthHistory history, long version) =>
        new(pathway.Stream.Id, history.State, checked((int)version), pathway.State.Housing.Status, today.Date, pathways.Rules);
}
