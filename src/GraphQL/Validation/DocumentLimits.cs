using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation;

/// <summary>Refuses documents that ask for too much, before any rule looks at them. Fragments are measured once, never expanded.</summary>
internal static class DocumentLimits
{
    public static void Check(ValidationContext context)
    {
        var options = context.Options;
        var fields = 0;
        foreach (var definition in context.Document.Definitions.OfType<ExecutableDefinition>())
        {
            fields += Written(definition.SelectionSet);
            if (fields > options.MaxFields)
            {
                context.Report(definition, $"Document selects more than {options.MaxFields} fields.");
                return;
            }
        }

        var measurer = new SelectionMeasurer(context);
        var recursion = new FieldRecursion(context);
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinition>())
        {
            if (Excess(measurer.Measure(operation.SelectionSet), options) is { } excess)
                context.Report(operation, $"{Describe(operation)} {excess}.");
            else if (recursion.Excessive(operation) is { } field)
                context.Report(operation, $"{Describe(operation)} selects {field.Coordinate} more than {options.MaxFieldRecursion} times inside itself.");
            if (context.IsFull)
                return;
        }
    }

    private static string? Excess(SelectionMeasure measure, ValidationOptions options) => measure switch
    {
        _ when measure.FragmentNesting > SelectionMeasurer.MaxFragmentNesting =>
            $"nests fragments more than {SelectionMeasurer.MaxFragmentNesting} deep",
        _ when measure.Fields > options.MaxExpandedFields => $"selects more than {options.MaxExpandedFields} fields, fragments included",
        _ when measure.RootAliases > options.MaxRootAliases => $"has more than {options.MaxRootAliases} aliases at its root",
        _ when measure.Aliases > options.MaxAliases => $"has more than {options.MaxAliases} aliases, fragments included",
        _ when measure.Depth > options.MaxDepth => $"is more than {options.MaxDepth} levels deep",
        _ when measure.IntrospectionDepth > options.MaxIntrospectionDepth =>
            $"introspects more than {options.MaxIntrospectionDepth} levels deep",
        _ when measure.IntrospectionLists > options.MaxIntrospectionLists =>
            $"introspects more than {options.MaxIntrospectionLists} list inside one another",
        _ => null,
    };

    private static string Describe(OperationDefinition operation) =>
        operation.Name is { } name ? $"Operation \"{name}\"" : "Anonymous operation";

    private static int Written(SelectionSet selections)
    {
        var fields = 0;
        foreach (var selection in selections.Selections)
        {
            fields += selection switch
            {
                Field { SelectionSet: { } inner } => 1 + Written(inner),
                Field => 1,
                InlineFragment fragment => Written(fragment.SelectionSet),
                _ => 0,
            };
        }

        return fields;
    }
}
