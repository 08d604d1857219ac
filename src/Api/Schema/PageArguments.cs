using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections.Questions;

namespace Casework.Api.Schema;

/// <summary>A connection's arguments and what is selected of it, as a page of a read model. What is wrong is an error on the field.</summary>
internal static class PageArguments
{
    // Fields that are made of properties with other names.
    private static readonly Dictionary<string, string[]> Made = new()
    {
        ["__typename"] = [],
        ["label"] = ["type"],
        ["origin"] = ["fact"],
        ["title"] = ["level"],
        ["days"] = ["since", "until"],
        ["lastedSixMonths"] = ["since", "until"],
        ["lastedTwelveMonths"] = ["since", "until"],
        ["cosignatures"] = ["note"],
        ["overdue"] = ["state", "dueOn"],
        ["procedureId"] = ["aboutId"],
    };

    public static PageRequest Read(
        int? first, string? after, int? last, string? before, InputObject? where, IReadOnlyList<InputObject>? order, ResolverContext context) =>
        context.Planned(selection => Selected(selection, context.Coordinate)) with { First = first, After = after, Last = last, Before = before, Where = FilterInput.Read(where), Order = FilterInput.ReadOrder(order) };

    // Of whom a row is, is read whatever is selected: it is recorded who saw it.
    private static PageRequest Selected(Selection selection, string coordinate) => new(
        CountTotal: selection.Selects("totalCount"),
        Select:
        [
            .. selection.Names("nodes").Concat(selection.Names("edges.node")).SelectMany(name => Made.GetValueOrDefault(name) ?? [name])
                .Concat(Whose(coordinate)).Distinct(),
        ],
        Rows: selection.Selects("nodes") || selection.Selects("edges") || selection.Selects("pageInfo"),
        LookNext: selection.Selects("pageInfo.hasNextPage"),
        LookPrevious: selection.Selects("pageInfo.hasPreviousPage"));

    private static string[] Whose(string coordinate) => coordinate switch
    {
        "Query.pathways" => ["id"],
        "Query.checkpoints" => [],
        _ => ["pathwayId"],
    };

    public static async ValueTask<Connection<TNode>> Answer<TRow, TNode>(Task<Page<TRow>> asked, Func<TRow, TNode> view) => new((await Asked(asked)).As(view));

    public static async ValueTask<IReadOnlyList<Connection<TNode>>> Answer<TRow, TNode>(Task<IReadOnlyList<Page<TRow>>> asked, Func<TRow, TNode> view) =>
        [.. (await Asked(asked)).Select(page => new Connection<TNode>(page.As(view)))];

    /// <summary>The place that a cursor names, of a connection that is no page of one read model.</summary>
    public static T Place<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidCursorException)
        {
            throw WrongCursor();
        }
    }

    private static GraphQLException WrongCursor() => new("The cursor is not one of this connection in this order.", "INVALID_CURSOR");

    private static async Task<T> Asked<T>(Task<T> asked)
    {
        try
        {
            return await asked;
        }
        catch (InvalidCursorException)
        {
            throw WrongCursor();
        }
        catch (PageSizeException wrong)
        {
            throw new GraphQLException(
                wrong.Message, "INVALID_PAGE_SIZE", new Dictionary<string, object?> { ["defaultSize"] = PageRequest.DefaultSize, ["maximumSize"] = PageRequest.MostSize });
        }
        catch (Exception wrong) when (wrong is FilterValueException or UnknownPropertyException)
        {
            throw new GraphQLException(wrong.Message, "INVALID_FILTER");
        }
    }
}
