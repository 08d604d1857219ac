using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Household;
using Casework.GraphQL.Binding;

namespace Casework.Api.Household;

internal sealed class HouseholdMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> LinkHouseholdMember(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<LinkHouseholdMember>(new { OtherPathway = GlobalId.Named("Pathway", input.Get<string>("otherPathway")) }), caller, tongue, cancel);

    public ValueTask<CommandPayload> UnlinkHouseholdMember(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<UnlinkHouseholdMember>(new { OtherPathway = GlobalId.Named("Pathway", input.Get<string>("otherPathway")) }), caller, tongue, cancel);

    public ValueTask<CommandPayload> AppointGuardian(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AppointGuardian>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EndGuardianship(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndGuardianship>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordUnaccompaniedMinor(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordUnaccompaniedMinor>(), caller, tongue, cancel);
}
