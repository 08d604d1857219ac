using System.Text.RegularExpressions;

namespace Casework.Architecture.Tests;

/// <summary>What the files of evidence name is there: each test, each code, and for each row of a demand a test or the reason why there is none.</summary>
public partial class ShowingEvidence
{
    private static readonly Lazy<ILookup<string, string>> Claims = new(() => Repository.Sources
        .Where(file => file.StartsWith("tests/", StringComparison.Ordinal))
        .Select(Repository.Read)
        .SelectMany(text => Class().Matches(text).SelectMany(type => Claim().Matches(text).Select(claim => (Class: type.Groups[1].Value, Claim: claim.Groups[1].Value))))
        .ToLookup(pair => pair.Class, pair => pair.Claim));

    private static readonly Lazy<HashSet<string>> Codes = new(() => Repository.Files
        .Where(file => file == "schema/casework.graphql" || file.StartsWith("schema/labels/", StringComparison.Ordinal) || (file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)))
        .SelectMany(file => Word().Matches(Repository.Read(file)).Select(word => word.Value))
        .ToHashSet(StringComparer.Ordinal));

    public static TheoryData<string> Files =>
        [.. Repository.Files.Where(file => file.StartsWith("docs/", StringComparison.Ordinal) && file.EndsWith("-evidence.md", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_tests_that_there_are(string file) => Assert.Empty(EvidenceFile.Tests(Repository.Read(file)).Where(test => !IsThere(test)).Distinct());

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_codes_that_there_are(string file) => Assert.Empty(EvidenceFile.Codes(Repository.Read(file)).Where(code => !Codes.Value.Contains(code)).Distinct());

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_a_test_for_each_demand(string file) => Assert.Empty(EvidenceFile.Unproven(Repository.Read(file)));

    [Fact]
    public void Is_not_done_by_what_is_not_there()
    {
        const string Text = "| Demand | Code | Shown by |\n|---|---|---|\n| One | `NO_SUCH_" + "CODE` | `Nobody.Claims_this`, `NobodyAtAll` |\n| Two | | hope |\n| Three | | Data only: nobody decides it |\n| Four | |\n\n| Other | table |\n| a | b |";

        Assert.Equal(["Nobody.Claims_this", "NobodyAtAll"], EvidenceFile.Tests(Text).Distinct().Where(test => !IsThere(test)));
        Assert.DoesNotContain(Assert.Single(EvidenceFile.Codes(Text)), Codes.Value);
        Assert.Equal(["| Two | | hope |", "| Four | |"], EvidenceFile.Unproven(Text));
        Assert.True(IsThere($"{nameof(ShowingEvidence)}.{nameof(Is_not_done_by_what_is_not_there)}"));
        Assert.True(IsThere(nameof(ShowingEvidence)));
        Assert.False(IsThere(nameof(EvidenceFile)));
    }

    [Fact]
    public void Is_done_for_the_domain() => Assert.True(EvidenceFile.Tests(Repository.Read("docs/domain-evidence.md")).Distinct().Count() > 150);

    /// <summary>By the numbers of the table.</summary>
    [Fact]
    public void Is_done_for_every_promise_of_trust() => Assert.Equal(
        [
            .. Enumerable.Range(1, 8).Select(number => $"T{number}"), .. Enumerable.Range(1, 10).Select(number => $"A{number}"),
            .. Enumerable.Range(1, 6).Select(number => $"S{number}"), .. Enumerable.Range(1, 5).Select(number => $"B{number}"),
        ],
        EvidenceFile.Names(Repository.Read("docs/trust-evidence.md")));

    /// <param name="test">A class, or a class and what it claims.</param>
    private static bool IsThere(string test) => test.Split('.') switch
    {
        [var type] => Claims.Value.Contains(type),
        [var type, var claim] => Claims.Value[type].Contains(claim),
        _ => false,
    };

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"\bpublic (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex Claim();

    [GeneratedRegex("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")]
    private static partial Regex Word();
}
