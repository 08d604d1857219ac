using System.Collections.Immutable;
using Casework.EventStore.Projecting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Casework.Api.Health;

/// <summary>Every read model has a leader that keeps it moving, and none is parked at an event it cannot take.</summary>
internal sealed class ProjectionsCheck(ProjectionRuntime projections) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var statuses = await projections.Status(cancellationToken);
        var problems = statuses.Select(Problem).OfType<string>().ToImmutableList();
        if (!problems.IsEmpty)
            return HealthCheckResult.Unhealthy(string.Join(" ", problems));
        // Everybody else's rows are right, so the server goes on serving.
        var withGaps = statuses.Where(status => status.ParkedStreams.Count > 0).Select(status => $"{status.Name} leaves out {status.ParkedStreams.Count} streams.").ToImmutableList();
        return withGaps.IsEmpty ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join(" ", withGaps));
    }

    // Paused is what an operator asked for.
    private static string? Problem(ProjectionStatus status) => status switch
    {
        { State: "parked" } => $"{status.Name} is parked at position {status.ErrorPosition} after {status.Attempts} attempts.",
        { State: "running", Node: null } => $"{status.Name} is led by no node; it is {status.Lag} events behind.",
        _ => null,
    };
}
