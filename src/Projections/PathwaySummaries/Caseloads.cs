using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>Who has how much to do in a municipality.</summary>
public sealed class Caseloads(TenantReads reads)
{
    /// <returns>One for each caseworker with files that are not closed, and one without a caseworker for those that nobody has.</returns>
    public Task<List<Caseload>> Of(string tenant, DateOnly today, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("""
            select s.caseworker, (count(*) filter (where s.status <> 2))::integer, (count(*) filter (where s.status = 2))::integer,
                   (count(*) filter (where s.next_due_on < $2))::integer, min(s.next_due_on), sum(s.open_recognitions)::integer
              from casework.pathway_summaries s
             where s.tenant_id = $1 and s.status <> 3
             group by s.caseworker order by s.caseworker nulls first
            """)
        {
            Parameters = { new() { Value = tenant, NpgsqlDbType = NpgsqlDbType.Varchar }, new() { Value = today, NpgsqlDbType = NpgsqlDbType.Date } },
        };
        return reads.Read(
            tenant, statement, static () => new List<Caseload>(),
            static (loads, row) => loads.Add(new(
                row.IsDBNull(0) ? null : row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3),
                row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4), row.GetInt32(5))),
            cancel);
    }
}

/// <param name="Caseworker">Null for the files that nobody has.</param>
/// <param name="Active">Files that are open or active.</param>
/// <param name="Dormant">Files without contact.</param>
/// <param name="Overdue">Files with a deadline that has passed.</param>
/// <param name="NextDueOn">The next deadline of all of them.</param>
public sealed record Caseload(string? Caseworker, int Active, int Dormant, int Overdue, DateOnly? NextDueOn, int OpenRecognitions);
