using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation;

/// <summary>Decides whether a document can be executed against a schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
public static class DocumentValidator
{
    /// <summary>The errors of a document, none for a valid one. A document beyond a limit gets that error alone.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, Document document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        DocumentLimits.Check(context);
        if (context.Errors.Count == 0)
            new DocumentWalk(context).Visit(document);
        return context.Errors;
    }
}
