using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>Which files share keys with one.</summary>
public sealed class DuplicateKeys(TenantReads reads)
{
    /// <summary>A key that so many share tells nobody from anybody.</summary>
    public const int CommonFrom = 500;

    /// <returns>For each of the pathways in turn, those that share the most keys with it, first.</returns>
    /// <param name="most">At most so many for each.</param>
    public async Task<ILookup<int, Guid>> Sharing(string tenant, IReadOnlyList<Guid> pathways, int most, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand($"""
            select asked.n::integer - 1, sharing.pathway_id
              from unnest($2::uuid[]) with ordinality asked (id, n)
              cross join lateral (
                select other.pathway_id, count(*) as shared
                  from casework.duplicate_keys own
                  cross join lateral (
                    select k.pathway_id, count(*) over () as holders from (
                      select pathway_id from casework.duplicate_keys where tenant_id = $1 and key = own.key limit {CommonFrom}) k) other
                 where own.tenant_id = $1 and own.pathway_id = asked.id and other.pathway_id <> asked.id and other.holders < {CommonFrom}
                 group by other.pathway_id order by count(*) desc, other.pathway_id limit $3) sharing
             order by asked.n, sharing.shared desc, sharing.pathway_id
            """)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = tenant },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid, Value = pathways.ToArray() },
                new() { NpgsqlDbType = NpgsqlDbType.Integer, Value = most },
            },
        };
        var rows = await reads.Read(
            tenant, statement, static () => new List<(int Place, Guid Other)>(), static (rows, row) => rows.Add((row.GetInt32(0), row.GetGuid(1))), cancel);
        return rows.ToLookup(row => row.Place, row => row.Other);
    }

    /// <returns>Who has each of the keys; a key that nobody has, or so many that it tells nothing, is not among them.</returns>
    public Task<Dictionary<long, List<Guid>>> Holders(string tenant, IReadOnlyCollection<long> keys, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand($"""
            select asked.key, held.holders
              from unnest($2::bigint[]) asked (key)
              cross join lateral (
                select array(select pathway_id from casework.duplicate_keys where tenant_id = $1 and key = asked.key limit {CommonFrom}) as holders offset 0) held
             where cardinality(held.holders) between 1 and {CommonFrom - 1}
            """)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = tenant },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, Value = keys.ToArray() },
            },
        };
        return reads.Read(tenant, statement, static () => new Dictionary<long, List<Guid>>(), static (holders, row) => holders.Add(row.GetInt64(0), row.GetFieldValue<List<Guid>>(1)), cancel);
    }

    /// <returns>Those of the files that have keys: files that are open to this question.</returns>
    public Task<HashSet<Guid>> Known(string tenant, IReadOnlyCollection<Guid> pathways, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("""
            select p.id from unnest($2::uuid[]) p (id)
             where exists (select from casework.duplicate_keys k where k.tenant_id = $1 and k.pathway_id = p.id)
            """)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = tenant },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid, Value = pathways.ToArray() },
            },
        };
        return reads.Read(tenant, statement, static () => new HashSet<Guid>(), static (ids, row) => ids.Add(row.GetGuid(0)), cancel);
    }
}
