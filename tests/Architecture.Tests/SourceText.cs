using System.Text.RegularExpressions;

namespace Casework.Architecture.Tests;

public partial class SourceText
{
    private static readonly string[] NotText = [".png", ".jpg", ".ico", ".woff2", ".gz", ".zip", ".pdf"];

    // Named by the rules below, so it would find itself.
    private const string Here = "tests/Architecture.Tests/SourceText.cs";

    [Fact]
    public void Switches_no_warning_off() => NoneHolds(Repository.Sources, Pragma());

    [Fact]
    public void Promises_nothing_for_later() => NoneHolds(Repository.Sources, Later());

    [Fact]
    public void Skips_no_test() => NoneHolds(Repository.Sources, Skipped());

    [Fact]
    public void Names_no_package_registry() =>
        NoneHolds(Repository.Files.Where(file => !NotText.Contains(Path.GetExtension(file))), RegistryHost());

    [Theory]
    [InlineData("#pragma warning disable CS0168")]
    [InlineData("  #pragma warning disable")]
    public void With_a_switched_off_warning_is_found(string text) => Assert.Matches(Pragma(), text);

    [Theory]
    [InlineData("// TODO later")]
    [InlineData("// FIXME")]
    [InlineData("throw new NotImplementedException();")]
    public void With_a_promise_is_found(string text) => Assert.Matches(Later(), text);

    // In two parts, so that this file names none.
    [Theory]
    [InlineData("source=https://api.", "example.org/v3/index.json")]
    [InlineData("registry=https://registry.", "example.org/")]
    [InlineData("https://deb.", "example.org/debian")]
    public void With_a_registry_is_found(string text, string rest) => Assert.Matches(RegistryHost(), text + rest);

    private static void NoneHolds(IEnumerable<string> files, Regex what)
    {
        if (string.Join('\n', files.Where(file => file != Here && what.IsMatch(Repository.Read(file)))) is { Length: > 0 } all)
            Assert.Fail(all);
    }

    [GeneratedRegex(@"^\s*#pragma", RegexOptions.Multiline)]
    private static partial Regex Pragma();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Later();

    [GeneratedRegex(@"\bSkip\s*=\s*""")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"https?://(api|archive|deb|index|proxy|registry|repo1?)\.([a-z0-9-]+\.)+(com|io|org)\b")]
    private static partial Regex RegistryHost();
}
