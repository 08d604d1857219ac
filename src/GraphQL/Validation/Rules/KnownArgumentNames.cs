using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every argument is defined by its field or directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
internal static class KnownArgumentNames
{
    public static void Check(Field field, ValidationContext context)
    {
        if (context.FieldDefinition is not { } definition)
            return;

        foreach (var argument in field.Arguments)
        {
            if (definition.Argument(argument.Name) is null)
                context.Report(argument, $"Unknown argument \"{argument.Name}\" on field \"{Coordinates.Of(definition)}\".");
        }
    }

    public static void Check(Directive directive, ValidationContext context)
    {
        if (context.DirectiveDefinition is not { } definition)
            return;

        foreach (var argument in directive.Arguments)
        {
            if (definition.Argument(argument.Name) is null)
                context.Report(argument, $"Unknown argument \"{argument.Name}\" on directive \"{definition}\".");
        }
    }
}
