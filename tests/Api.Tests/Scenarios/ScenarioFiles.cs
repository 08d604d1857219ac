using System.Runtime.CompilerServices;
using Casework.Api.Scenarios;

namespace Casework.Api.Tests.Scenarios;

/// <summary>The stories of docs/scenarios.</summary>
internal static class ScenarioFiles
{
    public static string Folder { get; } = FolderOf();

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    public static Scenario Read(string name) => ScenarioFile.Read(name, Text(name));

    private static string FolderOf([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/scenarios"));
}
