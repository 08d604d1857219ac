using Casework.Domain.Pathways.Interpreting;
using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>
/// How many appointments of a municipality needed an interpreter, by month and language, and for how many nobody came. Languages of few people in a
/// month are counted together, and not at all where they are few even so: there is no total beside them to take the others from.
/// </summary>
public sealed class InterpretingDemand(TenantReads reads)
{
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="today">What is before it and still waits for an interpreter has found none.</param>
    /// <param name="fewest">How many people the least figure is about.</param>
    public Task<List<MonthOfDemand>> Months(string tenant, DateOnly from, DateOnly until, DateOnly today, int fewest, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("""
            with counted as (
              select date_trunc('month', r.starts_on::timestamp)::date as month, r.language, r.pathway_id, r.status,
                     (r.status = $6 or (r.status = $7 and r.missed_by = $8) or (r.status = $9 and r.starts_on < $5)) as unmet
                from casework.interpreter_bookings r
               where r.tenant_id = $1 and r.starts_on >= $2 and r.starts_on <= $3 and r.status <> $10
            ), named as (
              select c.month, c.language from counted c group by c.month, c.language having count(distinct c.pathway_id) >= $4
            )
            select c.month, n.language, count(*)::integer, count(*) filter (where c.status = $11)::integer, count(*) filter (where c.unmet)::integer
              from counted c
              left join named n on n.month = c.month and n.language = c.language
             group by c.month, n.language
            having count(distinct c.pathway_id) >= $4
             order by c.month, n.language nulls last
            """);
        statement.Parameters.Add(new NpgsqlParameter { Value = tenant, NpgsqlDbType = NpgsqlDbType.Varchar });
        statement.Parameters.Add(new NpgsqlParameter { Value = from, NpgsqlDbType = NpgsqlDbType.Date });
        statement.Parameters.Add(new NpgsqlParameter { Value = until, NpgsqlDbType = NpgsqlDbType.Date });
        statement.Parameters.Add(new NpgsqlParameter { Value = fewest, NpgsqlDbType = NpgsqlDbType.Integer });
        statement.Parameters.Add(new NpgsqlParameter { Value = today, NpgsqlDbType = NpgsqlDbType.Date });
        foreach (var code in new[] { (int)BookingStatus.Unmet, (int)BookingStatus.Missed, (int)InterpretingSide.Interpreter, (int)BookingStatus.Requested, (int)BookingStatus.Cancelled, (int)BookingStatus.Done })
            statement.Parameters.Add(new NpgsqlParameter { Value = code, NpgsqlDbType = NpgsqlDbType.Integer });
        return reads.Read(
            tenant,
            statement,
            static () => new List<MonthOfDemand>(),
            static (months, row) => months.Add(new(row.GetFieldValue<DateOnly>(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4))),
            cancel);
    }
}

/// <param name="Month">Its first day.</param>
/// <param name="Language">Null for those of few people, together.</param>
/// <param name="Wanted">Those that were not cancelled.</param>
/// <param name="Unmet">Nobody was found in time, or the interpreter did not come.</param>
public sealed record MonthOfDemand(DateOnly Month, string? Language, int Wanted, int Done, int Unmet);
