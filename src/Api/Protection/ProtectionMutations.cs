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

    public ValueTask<CommandPayload> RestrictProcessing(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RestrictProcessing>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> LiftRestriction(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<LiftRestriction>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> NoteDisagreement(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<NoteDisagreement>(new { EntryId = GlobalId.Named("TimelineEntry", input.Get<string>("entryId")) }), caller, tongue, cancel);

    public ValueTask<CommandPayload> ReceiveAccessRequest(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ReceiveAccessRequest>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ExtendAccessRequest(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ExtendAccessRequest>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AnswerAccessRequest(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AnswerAccessRequest>(), caller, tongue, cancel);
}
