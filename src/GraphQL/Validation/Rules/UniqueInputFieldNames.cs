using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
internal static class UniqueInputFieldNames
{
    public static void Check(ObjectValue value, ValidationContext context)
    {
        if (value.Fields.Count < 2)
            return;

        var known = new Dictionary<string, ObjectField>();
        foreach (var field in value.Fields)
        {
            if (!known.TryAdd(field.Name, field))
            {
                context.Report(
                    $"There can be only one input field named \"{field.Name}\".",
                    known[field.Name].NameLocation,
                    field.NameLocation);
            }
        }
    }
}
