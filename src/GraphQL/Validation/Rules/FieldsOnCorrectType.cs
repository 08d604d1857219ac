using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every selected field exists on its parent type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
internal static class FieldsOnCorrectType
{
    public static void Check(Field field, ValidationContext context)
    {
        if (context.ParentType is { } parent && context.FieldDefinition is null)
            context.Report(field, $"Cannot query field \"{field.Name}\" on type \"{parent.Name}\".");
    }
}
