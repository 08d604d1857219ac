using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where an object of its type can be.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
internal static class PossibleFragmentSpreads
{
    public static void Check(InlineFragment fragment, ValidationContext context)
    {
        if (fragment.TypeCondition is not null)
            Check(fragment, context.Type as CompositeType, "Fragment", context);
    }

    public static void Check(FragmentSpread spread, ValidationContext context)
    {
        if (context.Fragment(spread.Name) is { } fragment)
        {
            var type = context.Schema.Type(fragment.TypeCondition.Name) as CompositeType;
            Check(spread, type, $"Fragment \"{spread.Name}\"", context);
        }
    }

    private static void Check(Selection spread, CompositeType? type, string fragment, ValidationContext context)
    {
        if (type is not null && context.ParentType is { } parent && !context.Schema.Overlap(type, parent))
        {
            context.Report(
                spread,
                $"{fragment} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".");
        }
    }
}
