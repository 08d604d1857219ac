using Casework.EventStore;
using Casework.Projections.Questions;
using Casework.TransparencyLog;
using Npgsql;

namespace Casework.Projections.Transparency;

/// <summary>What was signed of the log, with what witnesses have signed beneath it.</summary>
public sealed class Checkpoints(TenantReads reads, PageReader pages)
{
    private const string Served = """
        c.note || coalesce((select string_agg(s.line, '' order by s.witness) from casework.transparency_cosignatures s where s.tenant_id = c.tenant_id and s.size = c.size), '')
        """;

    private const string Columns = $"select c.size, c.root, {Served}, c.signed_at from casework.transparency_checkpoints c";

    private static readonly Property<long> Size = Property.Long("size", "r.size");
    private static readonly Property<string> RootHash = Property.Text("rootHash", "encode(r.root, 'base64')");
    private static readonly Property<DateTimeOffset> SignedAt = Property.Instant("signedAt", "r.signed_at");
    private static readonly Property<string> Note = Property.Text("note", Served.Replace("c.", "r.", StringComparison.Ordinal));

    public static ReadModel<StoredCheckpoint> Model { get; } = new(
        "checkpoints", "casework.transparency_checkpoints", Size, [Size, RootHash, SignedAt, Note],
        fields => new StoredCheckpoint(
            fields.Get(Size), fields.Get(RootHash) is { } root ? Digest.FromBase64(root) : Digest.OfNothing, fields.Get(Note) ?? "", fields.Get(SignedAt)));

    /// <returns>Null while nothing was signed.</returns>
    public async Task<StoredCheckpoint?> Latest(CancellationToken cancel) => (await Ask($"{Columns} order by c.size desc limit 1", cancel)).FirstOrDefault();

    /// <summary>Those of these sizes, the smallest first.</summary>
    public Task<List<StoredCheckpoint>> At(IReadOnlyCollection<long> sizes, CancellationToken cancel) =>
        Ask($"{Columns} where c.size = any ($1) order by c.size", cancel, sizes.ToArray());

    /// <summary>In the order of their sizes.</summary>
    public Task<Page<StoredCheckpoint>> Page(PageRequest request, CancellationToken cancel) => pages.Page(Model, TenantBatch.WholeLog, request, cancel);

    /// <summary>Keeps what a witness has signed. What it signed before stays.</summary>
    /// <param name="line">A line of a note, with its end.</param>
    public static async Task Cosign(NpgsqlDataSource database, long size, string witness, string line, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add(new NpgsqlBatchCommand("insert into casework.transparency_cosignatures (size, witness, line) values ($1, $2, $3) on conflict do nothing")
        {
            Parameters = { new() { Value = size }, new() { Value = witness }, new() { Value = line } },
        });
        await using var reader = await batch.Read(cancel);
    }

    internal static StoredCheckpoint Row(NpgsqlDataReader row) => new(row.GetInt64(0), new Digest(row.GetFieldValue<byte[]>(1)), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3));

    private Task<List<StoredCheckpoint>> Ask(string statement, CancellationToken cancel, params object[] parameters)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return reads.Read(TenantBatch.WholeLog, command, static () => new List<StoredCheckpoint>(), static (rows, row) => rows.Add(Row(row)), cancel);
    }
}
