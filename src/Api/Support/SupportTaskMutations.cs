using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Support;
using Casework.GraphQL.Binding;

namespace Casework.Api.Support;

internal sealed class SupportTaskMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> OpenSupportTask(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<OpenSupportTask>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> BlockSupportTask(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<BlockSupportTask>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> UnblockSupportTask(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<UnblockSupportTask>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> FinishSupportTask(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<FinishSupportTask>(), caller, tongue, cancel);
}
