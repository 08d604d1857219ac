using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Staffing;
using Casework.GraphQL.Binding;

namespace Casework.Api.Staffing;

/// <summary>Takes a command to the staff of the caller's municipality.</summary>
internal sealed class StaffDesk(StaffStream staff, Today today)
{
    public async ValueTask<StaffPayload> Handle(InputObject input, StaffCommand command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !May(caller, municipality, command))
            return StaffPayload.Refused(CommandError.NotFound.In(tongue));

        var dated = command.EffectiveOn == default ? command with { EffectiveOn = today.Date } : command;
        var stream = StaffStream.Of(municipality);
        var meta = CommandContent.Meta(input.Get<Guid>("commandId"), stream.Id, command, caller);
        return await Attempt.Of(
            staff.Transact(municipality, meta, input.Get<int?>("expectedVersion"), dated, today.Date, cancel),
            outcome => new StaffPayload(new StaffView(outcome.State.State, checked((int)outcome.Version), today.Date), checked((int)outcome.Version), outcome.Position, null),
            StaffPayload.Refused,
            tongue);
    }

    private static bool May(Caller caller, string municipality, StaffCommand command) =>
        command is EndSessions ? Policy.MayEndSessions(caller, municipality) : Policy.MayChangeStaff(caller, municipality);
}
