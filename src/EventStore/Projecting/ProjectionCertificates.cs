using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>The rows of <c>casework.projection_certificates</c>: written by a check alone.</summary>
internal static class ProjectionCertificates
{
    /// <returns>The certificate with the time at which it was put on record.</returns>
    public static async Task<ProjectionCertificate> Record(NpgsqlConnection connection, ProjectionCertificate found, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            insert into casework.projection_certificates (name, version, checkpoint, log_digest, events, rows, rows_digest, differences, parked_streams)
            values ($1, $2, $3, decode($4, 'hex'), $5, $6, decode($7, 'hex'), $8, $9) returning checked_at
            """, connection);
        foreach (var value in new object[] { found.Name, found.Version, found.Checkpoint, found.LogDigest, found.Events, found.Rows, found.RowsDigest, found.Differences, (long)found.Parked.Count })
            command.Parameters.AddWithValue(value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return found with { CheckedAt = reader.GetFieldValue<DateTimeOffset>(0) };
    }
}
