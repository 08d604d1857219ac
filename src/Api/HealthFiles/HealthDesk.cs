using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Api.Staffing;
using Casework.Domain.Access;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.EventStore;
using Casework.GraphQL.Binding;

namespace Casework.Api.HealthFiles;

/// <summary>Takes a command to the health file of a pathway. The pathway must be there; whether its file is open or closed is no matter, unless another municipality has it.</summary>
internal sealed class HealthDesk(HealthFileStream files, PathwayStream pathways, StaffStream staff, Today today)
{
    public async ValueTask<HealthPayload> Handle(InputObject input, HealthCommand command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (await Pathway(input.Get<string>("pathwayId"), AsOf.Now, Deed.Change, caller, cancel) is not { } pathway)
            return HealthPayload.Refused(CommandError.NotFound.In(tongue));
        if (pathway.State.Transfers.IsAway)
            return HealthPayload.Refused(CommandError.Refused.Of(TransferRejection.HandedOver, tongue));
        if (pathway.State.Erasures.IsPending(ErasureScope.Health) || pathway.State.Erasures.OfThePerson)
            return HealthPayload.Refused(CommandError.Refused.Of(ErasureRejection.Erased, tongue));
        if (pathway.State.DataProtection.IsRestricted)
            return HealthPayload.Refused(CommandError.Refused.Of(ProtectionRejection.Restricted, tongue));

        var dated = command.EffectiveOn == default ? command with { EffectiveOn = today.Date } : command;
        var meta = CommandContent.Meta(input.Get<Guid>("commandId"), pathway.Stream.Id, command, caller);
        return await Attempt.Of(
            files.Transact(pathway.Stream, meta, input.Get<int?>("expectedVersion"), dated, today.Date, cancel),
            outcome => new HealthPayload(View(pathway, outcome.State, outcome.Version), checked((int)outcome.Version), outcome.Position, null),
            HealthPayload.Refused,
            tongue);
    }

    /// <returns>The health file, empty when nothing is recorded in it; null without the pathway, or for a caller whom it is closed to.</returns>
    public async ValueTask<HealthFileView?> HealthFile(string pathwayId, AsOf asOf, Caller caller, CancellationToken cancel)
    {
        if (await Pathway(pathwayId, asOf, Deed.See, caller, cancel) is not { } pathway)
            return null;

        var file = await files.Read(pathway.Stream, cancel);
        var state = file.State.AsOf(asOf.Effective, asOf.Known);
        var known = asOf.Known is { } instant ? file.State.State.Log.Count(entry => entry.RecordedAt <= instant) : file.Version;
        return new HealthFileView(pathway.Stream.Id, state, checked((int)known), pathway.State.Housing.Status, asOf.Effective ?? today.Date, pathways.Rules)
        {
            InEmergency = pathway.InEmergency,
        };
    }

    private async ValueTask<(StreamKey Stream, Pathway State, bool InEmergency)?> Pathway(string id, AsOf asOf, Deed deed, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || GlobalId.Uuid("Pathway", id) is not { } uuid)
            return null;

        var stream = new StreamKey(municipality, uuid);
        var history = (await pathways.Read(stream, cancel)).State;
        // Who has the case now counts, whatever day is asked about.
        var known = (await staff.Read(municipality, cancel)).State.State;
        var (assignment, state) = (Assignments.Of(caller.Subject, history.State.CaseFile.Caseworker, known, today.Date), CaseStates.Of(history.State));
        var ordinary = deed is Deed.Change ? Policy.MayUseHealthFile(caller, municipality, assignment) : Policy.MaySeeHealthFile(caller, municipality, assignment, state);
        if (!ordinary && (deed is Deed.Change || !Policy.MaySeeHealthFileInEmergency(caller, municipality, state, history.State.Glass.OpenTo(caller.Subject, today.Now))))
            return null;

        // Once another municipality has the file, no earlier day shows it here either.
        var pathway = history.State.Transfers.IsAway ? history.State : history.AsOf(asOf.Effective, asOf.Known);
        return pathway.CaseFile.Status is null ? null : (stream, pathway, !ordinary);
    }

    private HealthFileView View((StreamKey Stream, Pathway State, bool InEmergency) pathway, HealthHistory history, long version) =>
        new(pathway.Stream.Id, history.State, checked((int)version), pathway.State.Housing.Status, today.Date, pathways.Rules);
}
