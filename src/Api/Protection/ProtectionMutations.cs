using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Protection;
using Casework.GraphQL.Binding;

namespace Casework.Api.Protection;

internal sealed class ProtectionMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> GiveConsent(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<GiveConsent>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> WithdrawConsent(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<WithdrawConsent>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> MakeDisclosure(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<MakeDisclosure>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> PlaceLegalHold(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<PlaceLegalHold>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ReleaseLegalHold(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ReleaseLegalHold>(), caller, tongue, cancel);
}
