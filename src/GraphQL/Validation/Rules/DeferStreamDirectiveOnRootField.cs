using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Nothing of the root of a mutation or subscription is deferred or streamed.</summary>
internal static class DeferStreamDirectiveOnRootField
{
    public static void Check(OperationDefinition operation, ValidationContext context)
    {
        if (operation.Operation == OperationType.Query || context.Schema.Root(operation.Operation) is not { } root)
            return;

        var name = operation.Operation == OperationType.Mutation ? "mutation" : "subscription";
        Check(operation.SelectionSet, name, root, [], context);
    }

    private static void Check(SelectionSet selections, string operation, ObjectType root, HashSet<string> seen, ValidationContext context)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is FragmentSpread spread && (!seen.Add(spread.Name) || context.Fragment(spread.Name) is null))
                continue;
            var (directive, noun) = selection is Field ? ("stream", "Stream") : ("defer", "Defer");
            if (selection.Directives.FirstOrDefault(candidate => candidate.Name == directive) is { } found)
                context.Report(found, $"{noun} directive cannot be used on root {operation} type \"{root}\".");
            if (selection is InlineFragment inline)
                Check(inline.SelectionSet, operation, root, seen, context);
            else if (selection is FragmentSpread { Name: var name } && context.Fragment(name) is { } fragment)
                Check(fragment.SelectionSet, operation, root, seen, context);
        }
    }
}
