using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Housing;
using Casework.GraphQL.Binding;

namespace Casework.Api.Housing;

internal sealed class HousingMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> PlaceInHousing(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<PlaceInHousing>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> LeaveHousing(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<LeaveHousing>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordHomelessness(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordHomelessness>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordHousingRisk(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordHousingRisk>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AvertHousingRisk(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AvertHousingRisk>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ContinueHousingSupport(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ContinueHousingSupport>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EndHousingSupport(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndHousingSupport>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordResidenceObligation(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordResidenceObligation>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> LiftResidenceObligation(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<LiftResidenceObligation>(), caller, tongue, cancel);
}
