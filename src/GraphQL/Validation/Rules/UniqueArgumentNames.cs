using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>No argument is given twice.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
internal static class UniqueArgumentNames
{
    public static void Check(IReadOnlyList<Argument> arguments, ValidationContext context)
    {
        if (arguments.Count < 2)
            return;

        foreach (var group in arguments.GroupBy(argument => argument.Name))
        {
            if (group.Skip(1).Any())
            {
                context.Report(
                    $"There can be only one argument named \"{group.Key}\".",
                    group.Select(argument => argument.NameLocation));
            }
        }
    }
}
