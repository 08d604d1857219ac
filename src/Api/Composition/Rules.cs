using Casework.Domain.Rules;

namespace Casework.Api.Composition;

/// <summary>The rule sets this program was built with, from <c>schema/rules</c>.</summary>
internal static class Rules
{
    /// <exception cref="InvalidRuleFileException">A file is malformed, or its rule sets contradict each other.</exception>
    public static RuleBook OfTheHouse { get; } = RuleBook.Parse(EmbeddedFiles.Under("rules/"));
}
