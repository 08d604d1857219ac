using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Projections;

namespace Casework.Api.Participation;

internal sealed class RightsInformationQueries(RightsInformationCoverage coverage, Freshness freshness)
{
    public async ValueTask<IReadOnlyList<CoveredEdition>?> RightsInformationCoverage(long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            return null;

        await freshness.Wait(minPosition, cancel);
        return await coverage.Editions(municipality, cancel);
    }
}
