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
        ["overdue"] = ["state", "dueOn"],
    };

    public static PageRequest Read(
        int? first, string? after, int? last, string? before, InputObject? where, IReadOnlyList<InputObject>? order, ResolverContext context) =>
        new(
            first,
            after,
            last,
            before,
            FilterInput.Read(where),
            FilterInput.ReadOrder(order),
            context.Selection.Selects("totalCount"),
            [.. Selected(context.Selection).SelectMany(name => Made.GetValueOrDefault(name) ?? [name]).Distinct()]);

    private static IEnumerable<string> Selected(Selection selection) => selection.Names("nodes").Concat(selection.Names("edges.node"));

    public static async ValueTask<Connection<TNode>> Answer<TRow, TNode>(Task<Page<TRow>> asked, Func<TRow, TNode> view)
    {
        try
        {
            return Connection<TNode>.Of(await asked, view);
        }
        catch (InvalidCursorException)
        {
            throw new GraphQLException("The cursor is not one of this connection in this order.", "INVALID_CURSOR");
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
