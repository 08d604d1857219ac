using Casework.Api.Commands;
using Casework.Api.Notices;
using Casework.Api.Schema;
using Casework.Api.Staffing;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Staffing;
using Casework.EventStore;
using Casework.GraphQL.Binding;

namespace Casework.Api.EmergencyAccess;

/// <summary>
/// Takes an access in an emergency, and its review, to the pathway. Whoever has to know of it is told in the same commit, and the staff of the
/// municipality count it there.
/// </summary>
internal sealed class GlassDesk(CommandDesk desk, StaffStream staff, Today today)
{
    public ValueTask<CommandPayload> Break(InputObject input, BreakGlass command, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, command, caller, tongue, Policy.MayBreakGlass, (pathway, state, events, stop) => Taken(pathway, state, events, caller, stop), cancel);

    public ValueTask<CommandPayload> Review(InputObject input, ReviewBrokenGlass command, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, command, caller, tongue, Policy.MayReviewEmergencies, (pathway, _, events, stop) => Reviewed(pathway, events, stop), cancel);

    private async Task<Beside> Taken(StreamKey pathway, Pathway state, IReadOnlyList<PathwayEvent> events, Caller caller, CancellationToken cancel)
    {
        if (events is not [GlassEvent.GlassBroken broken])
            return Beside.Nothing;

        var known = await staff.Read(pathway.Tenant, cancel);
        if (Policy.MaySeeHealthFile(caller, pathway.Tenant, Assignments.Of(caller.Subject, state.CaseFile.Caseworker, known.State.State, today.Date), CaseStates.Of(state)))
            return Beside.Refuse(GlassRejection.NotNeeded);

        return Beside.Of(staff.Beside(pathway.Tenant, known, new TakeEmergencyAccess(broken.AccessId, pathway.Id, broken.By) { EffectiveOn = today.Date }, today.Date))
            .And(NoticeStream.OfEmergencyAccess(pathway.Tenant, pathway.Id, broken, state.CaseFile.Caseworker, known.State.State, today.Date));
    }

    private async Task<Beside> Reviewed(StreamKey pathway, IReadOnlyList<PathwayEvent> events, CancellationToken cancel)
    {
        if (events is not [GlassEvent.GlassReviewed reviewed])
            return Beside.Nothing;

        var known = await staff.Read(pathway.Tenant, cancel);
        return Beside.Of(staff.Beside(pathway.Tenant, known, new CloseEmergencyAccess(reviewed.AccessId) { EffectiveOn = today.Date }, today.Date));
    }
}
