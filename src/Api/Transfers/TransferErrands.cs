using System.Text.Json;
using Casework.Api.Commands;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Transfers;
using Casework.EventStore;
using Casework.EventStore.Messaging;

namespace Casework.Api.Transfers;

/// <summary>
/// What a transfer leaves to be done later, by messages that are rows of its command: its expiry, and the links of those who
/// stay. Each is a command with the message's id, so that a second delivery changes nothing.
/// </summary>
internal sealed class TransferErrands(TransferStream transfers, Today today) : IMessageDestination
{
    public const string DestinationName = "casework";
    public const string Expires = "transfer_expires";
    public const string MemberMoved = "household_member_moved";

    private const string Actor = "casework";

    private static readonly TimeSpan Later = TimeSpan.FromMinutes(15);

    public string Name => DestinationName;

    public async Task<Delivery> Deliver(DueMessage message, CancellationToken cancel)
    {
        using var payload = JsonDocument.Parse(message.Payload);
        switch (message.Type)
        {
            case Expires:
                return await Expire(message, payload.RootElement.GetProperty("transferId").GetGuid(), cancel);
            case MemberMoved:
                var member = message.Stream with { Id = payload.RootElement.GetProperty("member").GetGuid() };
                await transfers.Unlink(member, message.Stream.Id, Command(message), today.Date, cancel);
                return Delivery.Done.Instance;
            default:
                return new Delivery.Refused($"Nothing here handles messages of type {message.Type}.");
        }
    }

    private async Task<Delivery> Expire(DueMessage message, Guid transferId, CancellationToken cancel)
    {
        // Where the person was erased there is nobody left to wait for.
        if ((await transfers.Read(message.Stream, cancel)).State.State.Transfers.Find(transferId) is not { CounterpartFile.IsErased: false } transfer)
            return Delivery.Done.Instance;

        var files = new TransferFiles(message.Stream, new StreamKey(transfer.Municipality, transfer.CounterpartFile.Value));
        var outcome = await transfers.AtSender(
            files, Command(message), null, new ExpireTransfer(transferId, message.Stream.Tenant, transfer.Municipality), today.Date, cancel);
        return outcome.Refusal is { Code: var code } ? new Delivery.Again(code, Later) : Delivery.Done.Instance;
    }

    private static CommandMeta Command(DueMessage message) => message.AsCommand(Actor, RoleNames.Of(Role.Administrator), PurposeNames.Of(Purpose.SystemOperation));
}
