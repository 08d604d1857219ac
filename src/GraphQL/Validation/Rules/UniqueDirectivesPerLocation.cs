using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once at a place.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
internal static class UniqueDirectivesPerLocation
{
    public static void Check(IReadOnlyList<Directive> directives, ValidationContext context)
    {
        if (directives.Count < 2)
            return;

        var known = new Dictionary<string, Directive>();
        foreach (var directive in directives)
        {
            if (context.Schema.Directive(directive.Name) is { IsRepeatable: false } && !known.TryAdd(directive.Name, directive))
            {
                context.Report(
                    $"The directive \"@{directive.Name}\" can only be used once at this location.",
                    known[directive.Name].Location,
                    directive.Location);
            }
        }
    }
}
