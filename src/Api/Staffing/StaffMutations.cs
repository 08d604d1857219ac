using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Staffing;
using Casework.GraphQL.Binding;

namespace Casework.Api.Staffing;

internal sealed class StaffMutations(StaffDesk desk)
{
    public ValueTask<StaffPayload> FoundTeam(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<FoundTeam>(), caller, tongue, cancel);

    public ValueTask<StaffPayload> RenameTeam(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RenameTeam>(), caller, tongue, cancel);

    public ValueTask<StaffPayload> CloseTeam(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CloseTeam>(), caller, tongue, cancel);

    public ValueTask<StaffPayload> AddTeamMember(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AddTeamMember>(), caller, tongue, cancel);

    public ValueTask<StaffPayload> RemoveTeamMember(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RemoveTeamMember>(), caller, tongue, cancel);

    public ValueTask<StaffPayload> NameTeamLead(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<NameTeamLead>(), caller, tongue, cancel);

    public ValueTask<StaffPayload> NameDeputy(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<NameDeputy>(), caller, tongue, cancel);

    public ValueTask<StaffPayload> EndDeputy(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndDeputy>(), caller, tongue, cancel);

    public ValueTask<StaffPayload> EndSessions(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndSessions>(), caller, tongue, cancel);
}
