using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casework.Architecture.Tests;

/// <summary>A refusal or a flag that no test names may have gone unnoticed.</summary>
public partial class Refusals
{
    private static readonly Lazy<string> Tests = new(() => string.Concat(Repository.Sources.Where(file => file.StartsWith("tests/", StringComparison.Ordinal)).Select(Repository.Read)));

    private static readonly Lazy<List<(string Name, string Code)>> All = new(() => [.. Repository.Sources.Where(file => file.EndsWith("Rejection.cs", StringComparison.Ordinal)).SelectMany(file => Of(Repository.Read(file)))]);

    [Fact]
    public void Are_each_named_by_a_test()
    {
        Assert.True(All.Value.Count > 200, $"{All.Value.Count} refusals were found.");
        Assert.Empty(All.Value.Where(refusal => !IsNamed(refusal.Name) && !IsNamed(refusal.Code)).Select(refusal => refusal.Code));
    }

    // A flag has a code of its own, or that of the refusal that it would have been as a decision.
    [Fact]
    public void That_are_flags_are_each_named_by_a_test()
    {
        using var labels = JsonDocument.Parse(Repository.Read("schema/labels/facts.json"));
        var flags = labels.RootElement.GetProperty("warnings").EnumerateObject().Select(flag => flag.Name).ToList();

        Assert.True(flags.Count > 30, $"{flags.Count} flags were found.");
        Assert.DoesNotContain(flags, flag => !IsNamed(flag) && !All.Value.Exists(refusal => refusal.Code == flag && IsNamed(refusal.Name)));
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
