using Casework.Domain.Duplicates;
using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>Names as the worklist shows them, as they sound.</summary>
public sealed class PathwayNames(TenantReads reads)
{
    /// <returns>Nothing for a pathway that the worklist does not hold, or without its names.</returns>
    public Task<Dictionary<Guid, SoundingNames>> Of(string tenant, IReadOnlyCollection<Guid> pathways, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("""
            select id, given_name, family_name from casework.pathway_summaries
             where tenant_id = $1 and id = any ($2) and given_name is not null and family_name is not null
            """)
        {
            Parameters =
            {
                new() { Value = tenant, NpgsqlDbType = NpgsqlDbType.Varchar },
                new() { Value = pathways.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
            },
        };
        return reads.Read(
            tenant, statement, static () => new Dictionary<Guid, SoundingNames>(), static (names, row) => names.Add(row.GetGuid(0), new SoundingNames(row.GetString(1), row.GetString(2))), cancel);
    }
}
