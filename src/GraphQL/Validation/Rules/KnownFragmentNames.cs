using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every fragment that is spread is defined.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
internal static class KnownFragmentNames
{
    public static void Check(FragmentSpread spread, ValidationContext context)
    {
        if (context.Fragment(spread.Name) is null)
            context.Report($"Unknown fragment \"{spread.Name}\".", spread.NameLocation);
    }
}
