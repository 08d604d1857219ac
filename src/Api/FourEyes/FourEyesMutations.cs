using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.FourEyes;
using Casework.GraphQL.Binding;

namespace Casework.Api.FourEyes;

internal sealed class FourEyesMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> ProposeCorrection(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var named = new { EntryId = GlobalId.Named("TimelineEntry", input.Get<string>("entryId")), Replacement = FactInput.Read(input.Get<InputObject>("replacement")) };
        return desk.Handle(input, input.As<ProposeCorrection>(named), caller, tongue, cancel);
    }

    public ValueTask<CommandPayload> ProposeRetraction(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ProposeRetraction>(new { EntryId = GlobalId.Named("TimelineEntry", input.Get<string>("entryId")) }), caller, tongue, cancel);

    public ValueTask<CommandPayload> ConfirmProposal(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ConfirmProposal>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RejectProposal(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RejectProposal>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ExpireProposal(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ExpireProposal>(), caller, tongue, cancel);
}
