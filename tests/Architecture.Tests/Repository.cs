using System.Runtime.CompilerServices;

namespace Casework.Architecture.Tests;

/// <summary>The files of this repository, without what is built or downloaded.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["artifacts", "bin", "obj", ".git", ".data", "node_modules", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    /// <summary>C# files below src and tests.</summary>
    public static IEnumerable<string> Sources => Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        foreach (var below in folder.EnumerateDirectories().Where(below => !NotOurs.Contains(below.Name) && below.LinkTarget is null))
        {
            foreach (var file in Walk(below))
                yield return file;
        }
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = new FileInfo(here).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Casework.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Casework.sln is in no folder above the tests.");
    }
}
