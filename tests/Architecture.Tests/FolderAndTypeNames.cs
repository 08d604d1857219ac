using System.Text.RegularExpressions;

namespace Casework.Architecture.Tests;

public partial class FolderAndTypeNames
{
    private static readonly string[] Drawers = ["Application", "Infrastructure", "Common", "Shared", "Core", "Utils", "Helpers"];

    [Fact]
    public void Say_what_a_folder_is_about() =>
        NoneOf(Repository.Files.Where(file => file.Split('/')[..^1].Intersect(Drawers, StringComparer.OrdinalIgnoreCase).Any()));

    [Fact]
    public void Have_no_suffix_that_says_nothing() =>
        NoneOf(Repository.Sources.SelectMany(file => DeclaredTypes(Repository.Read(file)).Where(SaysNothing).Select(type => $"{file}: {type}")));

    [Fact]
    public void Are_those_of_their_files() => NoneOf(Repository.Sources.Where(file => IsMisnamed(file, Repository.Read(file))));

    [Theory]
    [InlineData("public sealed class PathwayManager", "PathwayManager")]
    [InlineData("internal record struct CaseDto(int A)", "CaseDto")]
    [InlineData("public static class TextUtil", "TextUtil")]
    public void With_such_a_suffix_are_found(string declaration, string expected) =>
        Assert.Equal([expected], DeclaredTypes(declaration).Where(SaysNothing));

    [Theory]
    [InlineData("src/Domain/One.cs", "public record Two;", true)]
    [InlineData("src/Domain/Two.cs", "public record Two;", false)]
    [InlineData("src/Domain/Two.cs", "internal enum Half { }\npublic class Two<T> { }", false)]
    [InlineData("src/Domain/Table.cs", "internal sealed partial class Table<TRow>", false)]
    public void Apart_from_their_files_are_found(string file, string text, bool misnamed) => Assert.Equal(misnamed, IsMisnamed(file, text));

    private static void NoneOf(IEnumerable<string> found)
    {
        if (string.Join('\n', found) is { Length: > 0 } all)
            Assert.Fail(all);
    }

    private static bool SaysNothing(string name) => EmptySuffix().IsMatch(name);

    private static IEnumerable<string> DeclaredTypes(string text) => Declaration().Matches(text).Select(match => match.Groups["name"].Value);

    private static bool IsMisnamed(string file, string text)
    {
        var top = Declaration().Matches(text).Where(match => match.Groups["indent"].Length == 0).ToList();
        if (top.Count == 0)
            return false;

        var first = top.FirstOrDefault(match => match.Groups["access"].Value == "public") ?? top[0];
        // A part of a partial type, or the generic twin of one, adds a word after a point.
        return Path.GetFileNameWithoutExtension(file).Split('.')[0] != first.Groups["name"].Value;
    }

    [GeneratedRegex("(Manager|Service|Services|Helper|Helpers|Util|Utils|Dto|Impl|CommandHandler)$")]
    private static partial Regex EmptySuffix();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<access>public|internal|private|protected|file)[ \w]*?\b(class|record struct|record class|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
