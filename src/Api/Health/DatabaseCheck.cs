using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Casework.Api.Health;

/// <summary>The database answers.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand("select 1");
        await command.ExecuteScalarAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
