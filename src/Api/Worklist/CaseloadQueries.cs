using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Projections;

namespace Casework.Api.Worklist;

internal sealed class CaseloadQueries(Caseloads caseloads, Freshness freshness, Today today)
{
    public async ValueTask<IReadOnlyList<Caseload>?> Caseloads(long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            return null;

        await freshness.Wait(minPosition, cancel);
        return await caseloads.Of(municipality, today.Date, cancel);
    }
}
