using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A fragment is on an object, an interface or a union.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>
internal static class FragmentsOnCompositeTypes
{
    public static void Check(InlineFragment fragment, ValidationContext context) =>
        Check(fragment.TypeCondition, "Fragment", context);

    public static void Check(FragmentDefinition fragment, ValidationContext context) =>
        Check(fragment.TypeCondition, $"Fragment \"{fragment.Name}\"", context);

    private static void Check(NamedTypeReference? condition, string fragment, ValidationContext context)
    {
        if (condition is not null && context.Schema.Type(condition.Name) is { } type and not CompositeType)
            context.Report(condition, $"{fragment} cannot condition on non composite type \"{type}\".");
    }
}
