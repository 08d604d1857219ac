using Casework.Domain.Rules;

namespace Casework.Api.Composition;

/// <summary>The rule sets this program was built with, from <c>schema/rules</c>.</summary>
internal static class Rules
{
    private const string Prefix = "rules/";

    /// <exception cref="InvalidRuleFileException">A file is malformed, or its rule sets contradict each other.</exception>
    public static RuleBook OfTheHouse { get; } = Read();

    private static RuleBook Read()
    {
        var assembly = typeof(Rules).Assembly;
        return RuleBook.Parse(assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (name[Prefix.Length..], reader.ReadToEnd());
        }));
    }
}
