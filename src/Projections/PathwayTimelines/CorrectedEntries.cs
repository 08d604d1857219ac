using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>Which entries something corrects or retracts.</summary>
public sealed class CorrectedEntries(TenantReads reads)
{
    /// <returns>Those of the entries that are corrected or retracted, be the correction retracted itself.</returns>
    public Task<HashSet<Guid>> Among(string tenant, IReadOnlyCollection<Guid> entries, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("""
            select t.corrects from unnest($2::uuid[]) entry (id)
              join casework.pathway_timelines t on t.tenant_id = $1 and t.corrects = entry.id
            """)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = tenant },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid, Value = entries.ToArray() },
            },
        };
        return reads.Read(tenant, statement, static () => new HashSet<Guid>(), static (ids, row) => ids.Add(row.GetGuid(0)), cancel);
    }
}
