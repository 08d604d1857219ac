using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;
using Casework.EventStore;
using Casework.GraphQL.Binding;

namespace Casework.Api.Transfers;

/// <summary>Takes a command to both files of a transfer. A caller names the file of their own municipality; the other is known by the transfer alone.</summary>
internal sealed class TransferDesk(TransferStream transfers, RuleBook rules, Today today)
{
    public async ValueTask<CommandPayload> Request(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (await Own(input, caller, cancel) is not { } own)
            return CommandPayload.Refused(CommandError.NotFound.In(tongue));

        // A key of another form names no municipality that could have a stream.
        var target = input.Get<string>("target");
        if (!Shape.IsMunicipalityKey(target))
            return Refused(ArrivalRejection.MunicipalityKeyInvalid.At(nameof(RequestTransfer.Target)), tongue);

        var transferId = TransferFiles.TransferId(own.File, input.Get<Guid>("commandId"));
        var file = own.Transfers.Find(transferId) is { CounterpartFile: { IsErased: false } asked } ? asked.Value
            : own.Transfers.FileIn(target) ?? TransferFiles.NewFile(target, transferId);
        var command = input.As<RequestTransfer>(new
        {
            TransferId = transferId,
            Sender = own.File.Tenant,
            Fields = Fields(input),
            SenderFile = own.File.Id,
            TargetFile = file,
        });
        return await Answer(own.File, transfers.AtSender(
            new TransferFiles(own.File, new StreamKey(target, file)), Meta(input, own.File, command, caller), input.Get<int?>("expectedVersion"), command, today.Date, cancel), tongue);
    }

    public async ValueTask<CommandPayload> Withdraw(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (await Own(input, caller, cancel) is not { } own)
            return CommandPayload.Refused(CommandError.NotFound.In(tongue));

        if (Known(own.Transfers, input, TransferDirection.Outgoing) is not { } transfer)
            return Refused(TransferRejection.NotFound.At(nameof(TransferCommand.TransferId)), tongue);

        var command = new WithdrawTransfer(transfer.Id, own.File.Tenant, transfer.Municipality);
        return await Answer(own.File, transfers.AtSender(
            new TransferFiles(own.File, Counterpart(transfer)), Meta(input, own.File, command, caller), input.Get<int?>("expectedVersion"), command, today.Date, cancel), tongue);
    }

    public ValueTask<CommandPayload> Accept(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        AtTarget(input, (transfer, target) => new AcceptTransfer(transfer.Id, transfer.Municipality, target), caller, tongue, cancel);

    public ValueTask<CommandPayload> Reject(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        AtTarget(input, (transfer, target) => new RejectTransfer(transfer.Id, transfer.Municipality, target, input.Get<TransferRefusal>("reason")), caller, tongue, cancel);

    private async ValueTask<CommandPayload> AtTarget(
        InputObject input, Func<Transfer, string, TransferCommand> command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (await Own(input, caller, cancel) is not { } own)
            return CommandPayload.Refused(CommandError.NotFound.In(tongue));

        if (Known(own.Transfers, input, TransferDirection.Incoming) is not { } transfer)
            return Refused(TransferRejection.NotFound.At(nameof(TransferCommand.TransferId)), tongue);

        var answer = command(transfer, own.File.Tenant);
        return await Answer(own.File, transfers.AtTarget(
            new TransferFiles(Counterpart(transfer), own.File), Meta(input, own.File, answer, caller), input.Get<int?>("expectedVersion"), answer, today.Date, cancel), tongue);
    }

    private async ValueTask<(StreamKey File, TransferHistory Transfers)?> Own(InputObject input, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayChange(caller, municipality) || GlobalId.Uuid("Pathway", input.Get<string>("pathwayId")) is not { } id)
            return null;

        var file = new StreamKey(municipality, id);
        var known = await transfers.Read(file, cancel);
        return known.Version == 0 ? null : (file, known.State.State.Transfers);
    }

    // Whose person was erased cannot be found on the other side any more.
    private static Transfer? Known(TransferHistory transfers, InputObject input, TransferDirection direction) =>
        transfers.Find(input.Get<Guid>("transferId")) is { CounterpartFile.IsErased: false } transfer && transfer.Direction == direction ? transfer : null;

    private static StreamKey Counterpart(Transfer transfer) => new(transfer.Municipality, transfer.CounterpartFile.Value);

    private static IReadOnlyList<HandedField> Fields(InputObject input) =>
        [.. input.Get<IReadOnlyList<InputObject>>("fields").Select(field => new HandedField(field.Get<DisclosedField>("field"), field.Get<DisclosureBasis>("basis")))];

    private static CommandMeta Meta(InputObject input, StreamKey file, TransferCommand command, Caller caller) =>
        CommandContent.Meta(input.Get<Guid>("commandId"), file.Id, command, caller);

    private static CommandPayload Refused(Rejection rejection, Tongue tongue) => CommandPayload.Refused(CommandError.Refused.Of(rejection, tongue));

    private ValueTask<CommandPayload> Answer(StreamKey file, Task<Transacted<PathwayHistory, Rejection>> command, Tongue tongue) => Attempt.Of(
        command, outcome => Accepted(file.Id, outcome), CommandPayload.Refused, tongue);

    // A municipality that says no has no file.
    private CommandPayload Accepted(Guid file, Transacted<PathwayHistory, Rejection> outcome)
    {
        var (state, version) = (HandedOverFile.Of(outcome.State.State), checked((int)outcome.Version));
        return new CommandPayload(
            state.CaseFile.Status is null ? null : new PathwayView(file, state, version, AsOf.Now, today.Date, rules), version, outcome.Position, [], null);
    }
}
