using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Needs;
using Casework.GraphQL.Binding;

namespace Casework.Api.Needs;

internal sealed class NeedMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> RaiseNeedFlag(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RaiseNeedFlag>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ClearNeedFlag(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ClearNeedFlag>(), caller, tongue, cancel);
}
