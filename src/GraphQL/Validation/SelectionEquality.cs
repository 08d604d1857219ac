using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation;

/// <summary>
/// Whether two selections are written alike. Directives have no part in merging and are left out, save @stream: a field that is
/// streamed cannot be merged with any other, even one written alike.
/// </summary>
internal static class SelectionEquality
{
    public static bool Same(Field left, Field right) =>
        left.Name == right.Name
        && left.Alias == right.Alias
        && !IsStreamed(left)
        && !IsStreamed(right)
        && ArgumentEquality.Same(left.Arguments, right.Arguments)
        && Same(left.SelectionSet, right.SelectionSet);

    private static bool IsStreamed(Field field)
    {
        foreach (var directive in field.Directives)
        {
            if (directive.Name == "stream")
                return true;
        }

        return false;
    }

    private static bool Same(SelectionSet? left, SelectionSet? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (left.Selections.Count != right.Selections.Count)
            return false;

        for (var i = 0; i < left.Selections.Count; i++)
        {
            if (!Same(left.Selections[i], right.Selections[i]))
                return false;
        }

        return true;
    }

    private static bool Same(Selection left, Selection right) => (left, right) switch
    {
        (Field a, Field b) => Same(a, b),
        (FragmentSpread a, FragmentSpread b) => a.Name == b.Name,
        (InlineFragment a, InlineFragment b) =>
            a.TypeCondition?.Name == b.TypeCondition?.Name && Same(a.SelectionSet, b.SelectionSet),
        _ => false,
    };
}
