using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>How many of the open case files of a municipality were told of rights and duties, in each language and version.</summary>
public sealed class RightsInformationCoverage(TenantReads reads)
{
    public Task<List<CoveredEdition>> Editions(string tenant, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("""
            select r.language, r.version, count(r.delivered_on)::integer, count(r.acknowledged_on)::integer,
              (select count(*)::integer from casework.pathway_summaries s where s.tenant_id = $1 and s.status <> 3)
            from casework.rights_information r
            where r.tenant_id = $1
            group by r.language, r.version
            order by r.language, r.version
            """);
        statement.Parameters.Add(new NpgsqlParameter { Value = tenant, NpgsqlDbType = NpgsqlDbType.Varchar });
        return reads.Read(
            tenant,
            statement,
            static () => new List<CoveredEdition>(),
            static (editions, row) => editions.Add(new(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4))),
            cancel);
    }
}

/// <param name="Pathways">All open case files.</param>
public sealed record CoveredEdition(string Language, string Version, int Delivered, int Acknowledged, int Pathways);
