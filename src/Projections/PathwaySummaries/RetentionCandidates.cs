using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>Which files may have been kept long enough: closed ones, and those of which no case came. Whether they have, the log tells.</summary>
public sealed class RetentionCandidates(TenantReads reads)
{
    /// <param name="after">The last of those before; null for the first.</param>
    /// <returns>At most so many, by id.</returns>
    public Task<List<Guid>> After(string tenant, Guid? after, int limit, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("""
            select s.id from casework.pathway_summaries s
             where s.tenant_id = $1 and s.status in (0, 3) and not s.erased and ($2::uuid is null or s.id > $2)
             order by s.id limit $3
            """)
        {
            Parameters =
            {
                new() { Value = tenant, NpgsqlDbType = NpgsqlDbType.Varchar },
                new() { Value = (object?)after ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = limit, NpgsqlDbType = NpgsqlDbType.Integer },
            },
        };
        return reads.Read(tenant, statement, static () => new List<Guid>(), static (ids, row) => ids.Add(row.GetGuid(0)), cancel);
    }
}
