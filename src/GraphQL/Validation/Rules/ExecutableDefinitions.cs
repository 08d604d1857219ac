using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A document to be executed holds operations and fragments only.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
internal static class ExecutableDefinitions
{
    public static void Check(Document document, ValidationContext context)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeSystemDefinition notExecutable)
                context.Report(notExecutable, $"The {Describe(notExecutable)} definition is not executable.");
        }
    }

    private static string Describe(TypeSystemDefinition definition) =>
        definition is NamedTypeSystemDefinition named ? $"\"{named.Name}\"" : "schema";
}
