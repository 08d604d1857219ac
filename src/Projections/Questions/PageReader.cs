using Casework.EventStore;
using Npgsql;

namespace Casework.Projections.Questions;

/// <summary>Asks read models, one municipality at a time, in one round trip under row-level security.</summary>
/// <param name="database">Connected as a member of <c>casework_app</c>.</param>
/// <param name="cursors">Writes and reads the places in an order.</param>
/// <param name="statements">How they are run.</param>
public sealed class PageReader(NpgsqlDataSource database, Cursors cursors, StatementOptions? statements = null)
{
    /// <summary>One page by one statement, which asks for what is around it (the total, whether there is more beyond a cursor) only when it is needed.</summary>
    /// <exception cref="PageSizeException">The page's size is not given.</exception>
    /// <exception cref="InvalidCursorException">A cursor is not of this question and order.</exception>
    /// <exception cref="UnknownPropertyException">The read model cannot be asked by a property.</exception>
    /// <exception cref="FilterValueException">A value does not fit its property.</exception>
    public async Task<Page<TRow>> Page<TRow>(ReadModel<TRow> model, string tenant, PageRequest request, CancellationToken cancel)
    {
        var question = new PageQuestion<TRow>(model, tenant, request, cursors);
        // Written even if it is not asked, because what cannot be asked is refused while it is written.
        var statement = question.Rows();
        if (!question.Asks)
            return new Page<TRow>([], HasNextPage: false, HasPreviousPage: false, TotalCount: null);
        await using var batch = new TenantBatch(database, tenant, statements);
        batch.Add(statement);
        await using var reader = await batch.Read(cancel);
        var edges = new List<Edge<TRow>>(question.Size);
        var (total, beforeIt, afterIt, more) = ((long?)null, false, false, false);
        while (await reader.ReadAsync(cancel))
        {
            if (question.AsksAround && edges.Count == 0)
                (total, beforeIt, afterIt) = question.Around(reader);
            if (question.IsAbsent(reader))
                break;
            if (edges.Count == question.Size)
                more = true;
            else
                edges.Add(question.Edge(reader));
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
        await using var batch = new TenantBatch(database, tenant, statements);
        batch.Add(question.Rows());
        await using var reader = await batch.Read(cancel);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(model.Read(new Fields(reader, question.Ordinals)));
        return rows;
    }
}
