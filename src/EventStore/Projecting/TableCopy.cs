using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>Rows on their way into a table, in PostgreSQL's binary form. Nothing stays unless it is completed.</summary>
internal sealed class TableCopy<TRow>(NpgsqlBinaryImporter importer, IReadOnlyList<Column<TRow>> columns) : IAsyncDisposable
{
    public async Task Write(IReadOnlyList<TRow> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancel);
            foreach (var column in columns)
                await column.Copy(importer, row, cancel);
        }
    }

    public async Task Complete(CancellationToken cancel) => await importer.CompleteAsync(cancel);

    public ValueTask DisposeAsync() => importer.DisposeAsync();
}
