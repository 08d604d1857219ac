using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every argument that is non-null and has no default is given.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
internal static class ProvidedRequiredArguments
{
    public static void Check(Field field, ValidationContext context)
    {
        if (context.FieldDefinition is { Arguments.Count: > 0 } definition)
            Check(field, field.Arguments, definition.Arguments, Coordinates.Of(definition), context);
    }

    public static void Check(Directive directive, ValidationContext context)
    {
        if (context.DirectiveDefinition is { } definition)
            Check(directive, directive.Arguments, definition.Arguments, definition.ToString(), context);
    }

    private static void Check(
        SyntaxNode node,
        IReadOnlyList<Argument> given,
        IReadOnlyList<InputValue> defined,
        string owner,
        ValidationContext context)
    {
        foreach (var argument in defined)
        {
            if (argument.IsRequired && given.All(other => other.Name != argument.Name))
            {
                context.Report(
                    node,
                    $"Argument \"{owner}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.");
            }
        }
    }
}
