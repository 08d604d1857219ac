using Casework.GraphQL.Language;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Tests.Rules;

public abstract class RuleSpec
{
    private static readonly ValidationOptions AllErrors = ValidationOptions.Default with { MaxErrors = int.MaxValue };

    protected static void IsValid(string document) => HasErrors(document);

    /// <summary>The errors, all of them and in any order, each as its message and its places: "Message (line:column, line:column)".</summary>
    protected static void HasErrors(string document, params string[] expected) =>
        HasErrors(RuleSchema.Schema, document, expected);

    private protected static void HasErrors(Schema schema, string document, params string[] expected)
    {
        var errors = DocumentValidator.Validate(schema, Parser.Parse(document), AllErrors);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            errors.Select(error => error.ToString()).Order(StringComparer.Ordinal));
    }
}
