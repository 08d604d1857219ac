using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Erasure;
using Casework.GraphQL.Binding;

namespace Casework.Api.Erasure;

internal sealed class ErasureMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> ProposeErasure(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ProposeErasure>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ConfirmErasure(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ConfirmErasure>(), caller, tongue, Policy.MayConfirmErasure, beside: null, cancel);
}
