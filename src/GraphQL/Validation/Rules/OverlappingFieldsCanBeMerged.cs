using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Fields that share a response name can be merged into one: same field, same arguments, same shape.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal static class OverlappingFieldsCanBeMerged
{
    public static void Check(SelectionSet selections, ValidationContext context)
    {
        foreach (var conflict in context.Merging.ConflictsWithin(selections, context.ParentType))
        {
            context.Report(
                $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
                conflict.Left.Concat(conflict.Right).Select(field => field.Location));
        }
    }
}
