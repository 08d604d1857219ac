using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>Which files share keys with one.</summary>
public sealed class DuplicateKeys(TenantReads reads)
{
    // A key that so many share tells nobody from anybody.
    private const int CommonFrom = 500;

    /// <returns>Those that share the most keys with the pathway, first.</returns>
    /// <param name="most">At most so many.</param>
    public async Task<IReadOnlyList<Guid>> Sharing(string tenant, Guid pathwayId, int most, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand($"""
            select other.pathway_id
              from casework.duplicate_keys own
              cross join lateral (
                select k.pathway_id, count(*) over () as holders from (
                  select pathway_id from casework.duplicate_keys where tenant_id = $1 and key = own.key limit {CommonFrom}) k) other
             where own.tenant_id = $1 and own.pathway_id = $2 and other.pathway_id <> $2 and other.holders < {CommonFrom}
             group by other.pathway_id order by count(*) desc, other.pathway_id limit $3
            """)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = tenant },
                new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = pathwayId },
                new() { NpgsqlDbType = NpgsqlDbType.Integer, Value = most },
            },
        };
        return await reads.Read(tenant, statement, static () => new List<Guid>(), static (ids, row) => ids.Add(row.GetGuid(0)), cancel);
    }
}
