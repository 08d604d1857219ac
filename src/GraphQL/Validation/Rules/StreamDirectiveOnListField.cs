using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Only lists are streamed.</summary>
internal static class StreamDirectiveOnListField
{
    public static void Check(Directive directive, string location, ValidationContext context)
    {
        if (location == "FIELD" && directive.Name == "stream" && context is { FieldDefinition: { } field, ParentType: { } parent }
            && field.Type.Nullable is not ListType)
        {
            context.Report(directive, $"Directive \"@stream\" cannot be used on non-list field \"{parent}.{field.Name}\".");
        }
    }
}
