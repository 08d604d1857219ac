using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every directive is known and may stand where it does.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
internal static class KnownDirectives
{
    public static void Check(Directive directive, string location, ValidationContext context)
    {
        if (context.DirectiveDefinition is not { } definition)
            context.Report(directive, $"Unknown directive \"@{directive.Name}\".");
        else if (!definition.Locations.Contains(location))
            context.Report(directive, $"Directive \"@{directive.Name}\" may not be used on {location}.");
    }
}
