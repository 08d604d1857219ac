using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Arrival;
using Casework.GraphQL.Binding;

namespace Casework.Api.Arrival;

internal sealed class ArrivalMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> OpenPathway(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<OpenPathway>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EnterFirstReception(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EnterFirstReception>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> LeaveFirstReception(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<LeaveFirstReception>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AllocateToMunicipality(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AllocateToMunicipality>(), caller, tongue, cancel);
}
