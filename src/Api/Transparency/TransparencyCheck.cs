using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Casework.Api.Transparency;

/// <summary>The log is what was signed of it. If it is not, somebody has to look; the server goes on serving.</summary>
internal sealed class TransparencyCheck(SignedLog log) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        log.Status.Alarm is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("ALARM: the log is not what was signed of it, and nothing more is signed. The server's log says in what; look at once with: casework verify"));
}
