using Casework.Api.Commands;
using Casework.Domain.Access;

namespace Casework.Api.Staffing;

internal sealed class StaffQueries(StaffStream staff, Today today)
{
    public async ValueTask<StaffView?> Staff(DateOnly? on, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MaySeeStaff(caller, municipality))
            return null;

        var known = await staff.Read(municipality, cancel);
        return new StaffView(known.State.State, checked((int)known.Version), on ?? today.Date);
    }
}
