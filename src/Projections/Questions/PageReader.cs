using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections.Questions;

/// <summary>Asks read models, one municipality at a time, in one round trip under row-level security.</summary>
public sealed class PageReader(NpgsqlDataSource database, Cursors cursors)
{
    /// <summary>
    /// One page. What is around it (the total, whether there is more beyond a cursor) is a second command of the same batch,
    /// sent only when it is needed.
    /// </summary>
    /// <exception cref="PageSizeException">The page's size is not given.</exception>
    /// <exception cref="InvalidCursorException">A cursor is not of this question and order.</exception>
    /// <exception cref="UnknownPropertyException">The read model cannot be asked by a property.</exception>
    /// <exception cref="FilterValueException">A value does not fit its property.</exception>
    public async Task<Page<TRow>> Page<TRow>(ReadModel<TRow> model, string tenant, PageRequest request, CancellationToken cancel)
    {
        var question = new PageQuestion<TRow>(model, tenant, request, cursors);
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(As(tenant));
        batch.BatchCommands.Add(question.Rows());
        if (question.AsksAround)
            batch.BatchCommands.Add(question.Around());

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        var edges = new List<Edge<TRow>>(question.Size);
        var more = false;
        while (await reader.ReadAsync(cancel))
        {
            if (edges.Count == question.Size)
                more = true;
            else
                edges.Add(question.Edge(cursors, reader));
        }

        var (total, beforeIt, afterIt) = ((long?)null, false, false);
        if (question.AsksAround)
        {
            await reader.NextResultAsync(cancel);
            await reader.ReadAsync(cancel);
            total = reader.IsDBNull(0) ? null : reader.GetInt64(0);
            (beforeIt, afterIt) = (reader.GetBoolean(1), reader.GetBoolean(2));
        }

        if (!question.Backward)
            return new Page<TRow>(edges, HasNextPage: more || afterIt, HasPreviousPage: beforeIt, total);
        edges.Reverse();
        return new Page<TRow>(edges, HasNextPage: afterIt, HasPreviousPage: more || beforeIt, total);
    }

    /// <summary>Every row that matches, in the order of the key. For questions that are bounded by what they ask.</summary>
    public async Task<IReadOnlyList<TRow>> All<TRow>(
        ReadModel<TRow> model, string tenant, Filter where, IReadOnlyCollection<string>? select, CancellationToken cancel)
    {
        var question = new RowsQuestion<TRow>(model, tenant, where, select);
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(As(tenant));
        batch.BatchCommands.Add(question.Rows());
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(model.Read(new Fields(reader, question.Ordinals)));
        return rows;
    }

    // Ends with the batch's own transaction, so it is right behind a pooler too.
    private static NpgsqlBatchCommand As(string tenant) => new("select set_config('casework.tenant', $1, true)")
    {
        Parameters = { new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = tenant } },
    };
}
