using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A subscription selects exactly one root field, unconditionally, and not of introspection.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
internal static class SingleFieldSubscriptions
{
    public static void Check(OperationDefinition operation, ValidationContext context)
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.Subscription is not { } root)
            return;

        var subscription = operation.Name is { } name ? $"Subscription \"{name}\"" : "Anonymous Subscription";
        var selections = RootSelections(operation, root, context);
        var conditions = selections.Select(Condition).OfType<Directive>().ToList();
        if (conditions.Count > 0)
        {
            context.Report(
                $"{subscription} must not use `@skip` or `@include` directives in the top level selection.",
                conditions.Select(condition => condition.Location));
            return;
        }

        var fields = selections.OfType<Field>().GroupBy(field => field.ResponseName).ToList();
        if (fields.Count == 0)
            context.Report(operation.SelectionSet, $"{subscription} must select one top level field.");
        if (fields.Count > 1)
        {
            context.Report(
                $"{subscription} must select only one top level field.",
                fields.Skip(1).SelectMany(group => group).Select(field => field.Location));
        }

        foreach (var group in fields.Where(group => group.First().Name.StartsWith("__", StringComparison.Ordinal)))
        {
            context.Report(
                $"{subscription} must not select an introspection top level field.",
                group.Select(field => field.Location));
        }
    }

    private static List<Selection> RootSelections(OperationDefinition operation, ObjectType root, ValidationContext context)
    {
        var found = new List<Selection>();
        var seen = new HashSet<string>();
        var unread = new Stack<Selection>(operation.SelectionSet.Selections.Reverse());
        while (unread.TryPop(out var selection))
        {
            found.Add(selection);
            var (type, inner) = selection switch
            {
                InlineFragment fragment => (fragment.TypeCondition, fragment.SelectionSet),
                FragmentSpread spread when seen.Add(spread.Name) && context.Fragment(spread.Name) is { } fragment =>
                    (fragment.TypeCondition, fragment.SelectionSet),
                _ => (null, null),
            };
            if (inner is null || (type is not null && !Applies(type, root, context.Schema)))
                continue;
            foreach (var child in inner.Selections.Reverse())
                unread.Push(child);
        }

        return found;
    }

    private static bool Applies(NamedTypeReference condition, ObjectType root, Schema schema) =>
        schema.Type(condition.Name) is CompositeType type && schema.IsPossible(type, root);

    private static Directive? Condition(Selection selection) =>
        selection.Directives.FirstOrDefault(directive => directive.Name == "skip")
        ?? selection.Directives.FirstOrDefault(directive => directive.Name == "include");
}
