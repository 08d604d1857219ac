using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A subscription defers and streams nothing, unless that can be switched off.</summary>
internal static class DeferStreamDirectiveOnValidOperations
{
    public static void Check(OperationDefinition operation, ValidationContext context)
    {
        if (operation.Operation == OperationType.Subscription)
            Check(operation.SelectionSet, [], [], context);
    }

    private static void Check(SelectionSet selections, List<FragmentSpread> spreads, HashSet<string> seen, ValidationContext context)
    {
        foreach (var selection in selections.Selections)
        {
            if (MayBeLeftOut(selection))
                continue;
            foreach (var directive in selection.Directives.Where(directive => directive.Name is "defer" or "stream" && !MayBe(directive, whether: false)))
            {
                var noun = directive.Name == "defer" ? "Defer" : "Stream";
                context.Report(
                    $"{noun} directive not supported on subscription operations. Disable `@{directive.Name}` by setting the `if` argument to `false`.",
                    [directive.Location, .. spreads.AsEnumerable().Reverse().Select(spread => spread.Location)]);
            }

            if (selection is FragmentSpread fragmentSpread)
                CheckFragment(fragmentSpread, spreads, seen, context);
            else if ((selection as Field)?.SelectionSet is { } inField)
                Check(inField, spreads, seen, context);
            else if (selection is InlineFragment inline)
                Check(inline.SelectionSet, spreads, seen, context);
        }
    }

    private static void CheckFragment(FragmentSpread spread, List<FragmentSpread> spreads, HashSet<string> seen, ValidationContext context)
    {
        if (!seen.Add(spread.Name) || context.Fragment(spread.Name) is not { } fragment)
            return;
        spreads.Add(spread);
        Check(fragment.SelectionSet, spreads, seen, context);
        spreads.RemoveAt(spreads.Count - 1);
    }

    private static bool MayBeLeftOut(Selection selection) => selection.Directives.Any(directive =>
        (directive.Name == "skip" && (If(directive) is null || MayBe(directive, whether: true)))
        || (directive.Name == "include" && MayBe(directive, whether: false)));

    private static bool MayBe(Directive directive, bool whether) => If(directive) switch
    {
        BooleanValue literal => literal.Value == whether,
        Variable => true,
        _ => false,
    };

    private static Value? If(Directive directive) => directive.Arguments.FirstOrDefault(argument => argument.Name == "if")?.Value;
}
