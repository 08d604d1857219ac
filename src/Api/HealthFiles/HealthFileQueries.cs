using Casework.Domain.Access;

namespace Casework.Api.HealthFiles;

/// <summary>Read from the log itself: no read model holds anything of a health file.</summary>
internal sealed class HealthFileQueries(HealthDesk desk)
{
    public ValueTask<HealthFileView?> HealthFile(string pathwayId, Caller caller, CancellationToken cancel) => desk.HealthFile(pathwayId, caller, cancel);
}
