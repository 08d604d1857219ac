using Casework.Api.Composition;
using Casework.Api.Transparency;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Casework.Api.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; 503 while it cannot.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void AddReadiness(this IServiceCollection services, CaseworkRuntime runtime) => services.AddHealthChecks()
        .AddCheck("database", new DatabaseCheck(runtime.Database.Application), timeout: Patience)
        .AddCheck("migrations", new MigrationsCheck(runtime.Database.Application), timeout: Patience)
        .AddCheck("projections", new ProjectionsCheck(runtime.Projections), timeout: Patience)
        .AddCheck("transparency", new TransparencyCheck(runtime.SignedLog), timeout: Patience)
        .AddCheck("readLog", new ReadLogCheck(runtime.ReadLog), timeout: Patience);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write }).AllowAnonymous();
    }

    // What an exception says may name hosts and logins: it goes to the log, and the answer says only which check failed.
    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = Name(report.Status),
            checks = report.Entries.ToDictionary(
                entry => entry.Key,
                entry => new { status = Name(entry.Value.Status), detail = entry.Value.Exception is null ? entry.Value.Description : "It does not answer." }),
        },
        context.RequestAborted);

    private static string Name(HealthStatus status) => status is HealthStatus.Unhealthy ? "unhealthy" : status is HealthStatus.Degraded ? "degraded" : "healthy";
}
