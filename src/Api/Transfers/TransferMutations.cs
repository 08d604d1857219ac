using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.Binding;

namespace Casework.Api.Transfers;

internal sealed class TransferMutations(TransferDesk desk)
{
    public ValueTask<CommandPayload> RequestTransfer(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) => desk.Request(input, caller, tongue, cancel);

    public ValueTask<CommandPayload> WithdrawTransfer(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) => desk.Withdraw(input, caller, tongue, cancel);

    public ValueTask<CommandPayload> AcceptTransfer(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) => desk.Accept(input, caller, tongue, cancel);

    public ValueTask<CommandPayload> RejectTransfer(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) => desk.Reject(input, caller, tongue, cancel);
}
