using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A field has a selection set exactly when its type has fields.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
internal static class ScalarLeafs
{
    public static void Check(Field field, ValidationContext context)
    {
        if (context.Type is not { } type)
            return;

        if (type.Named is not CompositeType)
        {
            if (field.SelectionSet is { } selections)
            {
                context.Report(
                    selections,
                    $"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.");
            }
        }
        else if (field.SelectionSet is null)
        {
            context.Report(field, $"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields.");
        }
    }
}
