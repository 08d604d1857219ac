using Casework.Domain.Releases;
using Casework.EventStore;
using Npgsql;

namespace Casework.Projections;

/// <summary>What the files of all municipalities say about milestones, to count a release from. For nothing else.</summary>
public sealed class PathwayMilestones(TenantReads reads)
{
    /// <param name="logSize">Said by so many entries of the log.</param>
    /// <returns>Every file that says something.</returns>
    public Task<List<FileFacts>> Files(long logSize, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand("""
            select m.tenant_id, m.pathway_id, m.kind, m.milestone, m.tie_id, m.on_day, m.until_day, m.known_from, m.known_until
            from casework.pathway_milestones m
            where m.known_from <= $1
            order by m.tenant_id, m.pathway_id
            """)
        { Parameters = { new() { Value = logSize } } };
        return reads.Read(TenantBatch.WholeLog, statement, static () => new List<FileFacts>(), Add, cancel);
    }

    private static void Add(List<FileFacts> files, NpgsqlDataReader row)
    {
        var (municipality, pathway) = (row.GetString(0), row.GetGuid(1));
        if (files is not [.., var last] || last.Pathway != pathway || last.Municipality != municipality)
            files.Add(last = new FileFacts(municipality, pathway, new List<MilestoneFact>()));
        ((List<MilestoneFact>)last.Facts).Add(new(
            (MilestoneFactKind)row.GetInt32(2),
            row.IsDBNull(3) ? null : (Milestone)row.GetInt32(3),
            row.IsDBNull(4) ? null : row.GetGuid(4),
            row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5),
            row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6),
            row.GetInt64(7),
            row.IsDBNull(8) ? null : row.GetInt64(8)));
    }
}
