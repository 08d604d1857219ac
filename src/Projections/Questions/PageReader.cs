using Casework.EventStore;

namespace Casework.Projections.Questions;

/// <summary>Asks read models, one municipality at a time, in one round trip under row-level security.</summary>
/// <param name="reads">Of the database, as a member of <c>casework_app</c>.</param>
/// <param name="cursors">Writes and reads the places in an order.</param>
public sealed class PageReader(TenantReads reads, Cursors cursors)
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
        var rows = await reads.Read(tenant, statement, () => new PageRows<TRow>(question), static (rows, reader) => rows.Add(reader), cancel);
        return rows.Page();
    }

    /// <summary>The same page of the rows of each of several owners, by one statement.</summary>
    /// <returns>In the order of the owners, of whom one may be named twice.</returns>
    /// <inheritdoc cref="Page"/>
    internal async Task<IReadOnlyList<Page<TRow>>> PageOfEach<TRow>(ReadModel<TRow> model, string tenant, Owners owners, PageRequest request, CancellationToken cancel)
    {
        var question = new PageQuestion<TRow>(model, tenant, request, cursors, owners);
        var statement = question.Rows();
        PageRows<TRow>[] Empty() => [.. owners.Ids.Select(_ => new PageRows<TRow>(question))];
        var pages = question.Asks
            ? await reads.Read(tenant, statement, Empty, static (pages, reader) => pages[PageQuestion<TRow>.Owner(reader)].Add(reader), cancel)
            : Empty();
        return [.. pages.Select(page => page.Page())];
    }

    /// <summary>Every row that matches, in the order of the key. For questions that are bounded by what they ask.</summary>
    public async Task<IReadOnlyList<TRow>> All<TRow>(
        ReadModel<TRow> model, string tenant, Filter where, IReadOnlyCollection<string>? select, CancellationToken cancel)
    {
        var question = new RowsQuestion<TRow>(model, tenant, where, select);
        return await reads.Read(
            tenant, question.Rows(), static () => new List<TRow>(), (rows, reader) => rows.Add(model.Read(new Fields(reader, question.Ordinals))), cancel);
    }
}
