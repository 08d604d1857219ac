using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution;

/// <summary>Finds the variables that decide about @skip, @include, @defer and @stream.</summary>
internal static class ConditionVariables
{
    public static string[] Of(Document document)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions.OfType<ExecutableDefinition>())
            Add(definition.SelectionSet, names);
        return [.. names];
    }

    private static void Add(SelectionSet selectionSet, SortedSet<string> names)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name is "skip" or "include" or "defer" or "stream"
                    && directive.Arguments.FirstOrDefault(argument => argument.Name == "if")?.Value is Variable variable)
                {
                    names.Add(variable.Name);
                }

            }

            if ((selection as Field)?.SelectionSet is { } inField)
                Add(inField, names);
            else if (selection is InlineFragment inline)
                Add(inline.SelectionSet, names);
        }
    }
}
