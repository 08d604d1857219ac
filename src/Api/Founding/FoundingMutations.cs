using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Founding;
using Casework.GraphQL.Binding;

namespace Casework.Api.Founding;

internal sealed class FoundingMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> RecordFoundingIdea(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordFoundingIdea>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordFoundingAdvice(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordFoundingAdvice>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ReviewBusinessPlan(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ReviewBusinessPlan>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> CheckFoundingPermission(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CheckFoundingPermission>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RegisterBusiness(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RegisterBusiness>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> StartBusiness(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<StartBusiness>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> CloseBusiness(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CloseBusiness>(), caller, tongue, cancel);
}
