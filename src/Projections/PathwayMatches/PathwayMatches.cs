using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>In which cases a mentor is named.</summary>
public sealed class PathwayMatches(TenantReads reads)
{
    /// <summary>Each once.</summary>
    public Task<List<Guid>> Of(string tenant, string mentor, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("select distinct r.pathway_id from casework.pathway_matches r where r.tenant_id = $1 and r.mentor = $2 order by r.pathway_id");
        statement.Parameters.Add(new NpgsqlParameter { Value = tenant, NpgsqlDbType = NpgsqlDbType.Varchar });
        statement.Parameters.Add(new NpgsqlParameter { Value = mentor, NpgsqlDbType = NpgsqlDbType.Text });
        return reads.Read(tenant, statement, static () => new List<Guid>(), static (all, row) => all.Add(row.GetGuid(0)), cancel);
    }
}
