using Casework.EventStore.Migrations;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Casework.Api.Health;

/// <summary>The database has the schema that this program was built for.</summary>
internal sealed class MigrationsCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await Database.IsCurrent(database, cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The schema is not this program's. Run: casework migrate");
}
