using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Tests.Rules;

public abstract class IncrementalRuleSpec : RuleSpec
{
    private static readonly Schema Schema = Schema.FromSdl($$"""
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD
        {{RuleSchema.Text.Replace("trackStarted: Track ", "trackStarted: Track lists: [Track] ", StringComparison.Ordinal)
            .Replace("type Mutation {", "type Mutation { lists: [Track] ", StringComparison.Ordinal)}}
        """);

    protected static void IsValidInParts(string document) => HasErrorsInParts(document);

    protected static void HasErrorsInParts(string document, params string[] errors) => HasErrors(Schema, document, errors);
}
