using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Api.Staffing;
using Casework.Domain.Access;
using Casework.Projections;

namespace Casework.Api.Worklist;

internal sealed class CaseloadQueries(Caseloads caseloads, StaffStream staff, Freshness freshness, Today today)
{
    public async ValueTask<IReadOnlyList<Caseload>?> Caseloads(long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            return null;

        await freshness.Wait(minPosition, cancel);
        return await caseloads.Of(municipality, today.Date, cancel);
    }

    /// <summary>One for each team that is there today, by name, and one for whoever works in none and what nobody has.</summary>
    public async ValueTask<IReadOnlyList<TeamCaseload>?> TeamCaseloads(long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (await Caseloads(minPosition, caller, cancel) is not { } loads)
            return null;

        var known = (await staff.Read(caller.Municipality!, cancel)).State.State;
        var byTeam = loads.ToLookup(load => load.Caseworker is { } caseworker ? known.TeamOf(caseworker, today.Date)?.Id : null);
        return
        [
            .. known.Teams.Values.Where(team => team.IsOpenOn(today.Date)).OrderBy(team => team.Name, StringComparer.Ordinal).ThenBy(team => team.Id)
                .Select(team => TeamCaseload.Of(team.Id, team.Name, team.MembersOn(today.Date).Count(), byTeam[team.Id])),
            .. byTeam.Contains(null) ? [TeamCaseload.Of(null, null, 0, byTeam[null])] : Array.Empty<TeamCaseload>(),
        ];
    }
}
