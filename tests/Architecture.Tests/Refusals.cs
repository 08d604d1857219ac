using System.Text.RegularExpressions;

namespace Casework.Architecture.Tests;

/// <summary>A refusal that no test names may have gone unnoticed.</summary>
public partial class Refusals
{
    private static readonly Lazy<string> Tests = new(() => string.Concat(Repository.Sources.Where(file => file.StartsWith("tests/", StringComparison.Ordinal)).Select(Repository.Read)));

    [Fact]
    public void Are_each_named_by_a_test()
    {
        var all = Repository.Sources.Where(file => file.EndsWith("Rejection.cs", StringComparison.Ordinal)).SelectMany(file => Of(Repository.Read(file))).ToList();

        Assert.True(all.Count > 200, $"{all.Count} refusals were found.");
        Assert.Empty(all.Where(refusal => !IsNamed(refusal.Name) && !IsNamed(refusal.Code)).Select(refusal => refusal.Code));
    }

    [Fact]
    public void Without_a_test_are_found()
    {
        var made = Assert.Single(Of("public static class NobodyRejection\n{\n    public static readonly Rejection Never = new(\n        \"NEVER_" + "AT_ALL\",\n        \"No.\","));
        Assert.Equal("NobodyRejection" + ".Never", made.Name);
        Assert.False(IsNamed(made.Name) || IsNamed(made.Code));
    }

    private static bool IsNamed(string name) => Tests.Value.Contains(name, StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Code)> Of(string source) =>
        OfClass().Match(source) is { Success: true } type
            ? Refusal().Matches(source).Select(refusal => ($"{type.Groups[1]}.{refusal.Groups[1]}", refusal.Groups[2].Value))
            : [];

    [GeneratedRegex(@"static (?:partial )?class (\w+)")]
    private static partial Regex OfClass();

    [GeneratedRegex(@"Rejection (\w+)[^\n]*?new\(\s*""([A-Z_0-9]+)""")]
    private static partial Regex Refusal();
}
