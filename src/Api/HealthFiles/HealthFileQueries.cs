using Casework.Api.Pathways;
using Casework.Domain.Access;

namespace Casework.Api.HealthFiles;

/// <summary>Read from the log itself: no read model holds anything of a health file.</summary>
internal sealed class HealthFileQueries(HealthDesk desk)
{
    public ValueTask<HealthFileView?> HealthFile(string pathwayId, AsOf? asOf, Caller caller, CancellationToken cancel) =>
        desk.HealthFile(pathwayId, asOf ?? AsOf.Now, caller, cancel);
}
