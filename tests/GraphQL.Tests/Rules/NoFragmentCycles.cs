using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Tests.Rules;

public class NoFragmentCycles : RuleSpec
{
    [Theory]
    [InlineData("{ track { ...A } } fragment A on Track { ...B ...C } fragment B on Track { ...C } fragment C on Track { name }")]
    [InlineData("{ track { ...A ...A } } fragment A on Track { name }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { ...A } } fragment A on Track { name ...A }",
        "Cannot spread fragment \"A\" within itself. (1:47)")]
    [InlineData(
        "{ track { ...A } } fragment A on Track { next { ...A } }",
        "Cannot spread fragment \"A\" within itself. (1:49)")]
    [InlineData(
        "{ track { ...A } } fragment A on Track { ...B } fragment B on Track { ...A }",
        "Cannot spread fragment \"A\" within itself via \"B\". (1:42, 1:71)")]
    [InlineData(
        "{ track { ...A } } fragment A on Track { ...B } fragment B on Track { ...C } fragment C on Track { name ...A }",
        "Cannot spread fragment \"A\" within itself via \"B\", \"C\". (1:42, 1:71, 1:105)")]
    [InlineData(
        "{ track { ...A ...B } } fragment A on Track { ...C } fragment B on Track { ...C } fragment C on Track { ...A ...B }",
        "Cannot spread fragment \"A\" within itself via \"C\". (1:47, 1:105)",
        "Cannot spread fragment \"C\" within itself via \"B\". (1:110, 1:76)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);

    [Fact]
    public void Follows_a_ring_of_thousands_of_fragments_without_deep_recursion()
    {
        const int length = 7_500;
        var fragments = Enumerable.Range(0, length).Select(i => $"fragment F{i} on Track {{ ...F{(i + 1) % length} }}");
        var document = Parser.Parse(
            string.Join(' ', fragments),
            new ParserOptions { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue });
        var context = new ValidationContext(RuleSchema.Schema, document, ValidationOptions.Default);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinition>())
            context.Facts(fragment).Spreads.Add((FragmentSpread)fragment.SelectionSet.Selections[0]);

        Validation.Rules.NoFragmentCycles.Check(document, context);

        Assert.Equal(length, Assert.Single(context.Errors).Locations.Count);
    }
}
