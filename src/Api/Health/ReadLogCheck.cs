using Casework.EventStore.ReadLog;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Casework.Api.Health;

/// <summary>Who reads what is recorded. While it cannot be, what is sensitive is not shown.</summary>
internal sealed class ReadLogCheck(ReadRecorder recorder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(recorder switch
    {
        { Failure: not null } => HealthCheckResult.Unhealthy("The read log does not take entries."),
        // It says so until the node is started anew: somebody has to look.
        { LostInAll: > 0 } => HealthCheckResult.Degraded($"{recorder.LostInAll} operations were answered and are not in the read log."),
        _ => HealthCheckResult.Healthy(),
    });
}
