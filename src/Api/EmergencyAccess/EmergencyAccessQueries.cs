using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Staffing;
using Casework.Domain.Access;
using Casework.Domain.Staffing;

namespace Casework.Api.EmergencyAccess;

/// <summary>Which accesses in an emergency wait for a review. Read from the log itself: they are few.</summary>
internal sealed class EmergencyAccessQueries(StaffStream staff, PathwayStream pathways, Today today)
{
    /// <summary>Of those whom the caller works with in a team, or whose cases their team has; for data-protection officers of everybody. Not the caller's own.</summary>
    public async ValueTask<IReadOnlyList<EmergencyAccessView>?> EmergencyAccesses(Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayReviewEmergencies(caller, municipality))
            return null;

        var known = (await staff.Read(municipality, cancel)).State.State;
        var open = known.EmergencyAccesses.Values.Where(access => !access.IsReviewed && access.By != caller.Subject).ToList();
        if (open.Count == 0)
            return [];

        var histories = await pathways.Read(municipality, [.. open.Select(access => access.PathwayId).Distinct()], cancel);
        return
        [
            .. from access in open
               let state = histories[access.PathwayId].State.State
               let glass = state.Glass.Find(access.Id)
               where glass is not null && !state.Erasures.OfThePerson
                   && (caller.Role is Role.DataProtectionOfficer || Concerns(caller, access.By, known) || Concerns(caller, state.CaseFile.Caseworker, known))
               orderby glass.ReviewDueOn, glass.At, glass.Id
               select new EmergencyAccessView(access.PathwayId, glass, today.Date),
        ];
    }

    private bool Concerns(Caller caller, string? caseworker, Staff known) =>
        Assignments.Of(caller.Subject, caseworker, known, today.Date) is not Assignment.None;
}
