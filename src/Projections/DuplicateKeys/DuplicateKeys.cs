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

    /// <summary>The same for people who have no file yet, many by one statement.</summary>
    /// <param name="keys">Of each of them.</param>
    /// <param name="most">At most so many for each.</param>
    /// <returns>For each in turn, the files that share the most keys, and how many.</returns>
    public async Task<ILookup<int, (Guid Pathway, int Shared)>> Sharing(string tenant, IReadOnlyList<IReadOnlyCollection<long>> keys, int most, CancellationToken cancel)
    {
        var wanted = keys.Index().SelectMany(person => person.Item.Select(key => (Person: person.Index, Key: key))).ToList();
        var statement = new NpgsqlBatchCommand($"""
            select person, pathway_id, shared from (
              select person, pathway_id, count(*)::integer as shared, row_number() over (partition by person order by count(*) desc, pathway_id) as place
                from (select unnest(w.people) as person, other.pathway_id
                        from (select key, array_agg(person) as people from unnest($2::int[], $3::bigint[]) given (person, key) group by key) w
                        cross join lateral (
                          select k.pathway_id, count(*) over () as holders from (
                            select pathway_id from casework.duplicate_keys where tenant_id = $1 and key = w.key limit {CommonFrom}) k) other
                       where other.holders < {CommonFrom}) pairs
               group by person, pathway_id) ranked
             where place <= $4
            """)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = tenant },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer, Value = wanted.ConvertAll(one => one.Person).ToArray() },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, Value = wanted.ConvertAll(one => one.Key).ToArray() },
                new() { NpgsqlDbType = NpgsqlDbType.Integer, Value = most },
            },
        };
        var rows = await reads.Read(
            tenant, statement, static () => new List<(int Person, Guid Pathway, int Shared)>(),
            static (rows, row) => rows.Add((row.GetInt32(0), row.GetGuid(1), row.GetInt32(2))), cancel);
        return rows.ToLookup(row => row.Person, row => (row.Pathway, row.Shared));
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
