using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>No two fragments have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
internal static class UniqueFragmentNames
{
    public static void Check(Document document, ValidationContext context)
    {
        var known = new Dictionary<string, FragmentDefinition>();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinition>())
        {
            if (!known.TryAdd(fragment.Name, fragment))
            {
                context.Report(
                    $"There can be only one fragment named \"{fragment.Name}\".",
                    known[fragment.Name].NameLocation,
                    fragment.NameLocation);
            }
        }
    }
}
