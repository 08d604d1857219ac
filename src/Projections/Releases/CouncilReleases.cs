using Casework.Domain.Releases;
using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections;

/// <summary>What was published for councils. It is the same for everybody, so nothing here knows who asks.</summary>
public sealed class CouncilReleases(TenantReads reads)
{
    private const string Columns = "select r.id, r.position, r.schema_id, r.kind, r.period, r.published_at, r.json, r.csv, r.html_de, r.html_en, r.signature from casework.council_releases r";

    /// <summary>In the order in which they were published.</summary>
    /// <param name="schema">Null for all.</param>
    /// <param name="table">Null for all.</param>
    public Task<List<CouncilRelease>> All(string? schema, ReleaseTable? table, CancellationToken cancel) => Ask(
        $"{Columns} where r.tenant_id = $1 and ($2::text is null or r.schema_id = $2) and ($3::integer is null or r.kind = $3) order by r.position",
        cancel,
        new NpgsqlParameter { Value = (object?)schema ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        new NpgsqlParameter { Value = table is { } one ? (int)one : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });

    /// <returns>Null when nothing of that id was published.</returns>
    public async Task<CouncilRelease?> Find(Guid id, CancellationToken cancel) =>
        (await Ask($"{Columns} where r.tenant_id = $1 and r.id = $2", cancel, new NpgsqlParameter { Value = id })).FirstOrDefault();

    private Task<List<CouncilRelease>> Ask(string text, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        var statement = new NpgsqlBatchCommand(text) { Parameters = { new() { Value = ReleaseStreams.Publisher, NpgsqlDbType = NpgsqlDbType.Varchar } } };
        foreach (var parameter in parameters)
            statement.Parameters.Add(parameter);
        return reads.Read(ReleaseStreams.Publisher, statement, static () => new List<CouncilRelease>(), static (all, row) => all.Add(Row(row)), cancel);
    }

    private static CouncilRelease Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetInt64(1), row.GetString(2), (ReleaseTable)row.GetInt32(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5),
        row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10));
}
