using System.Runtime.CompilerServices;

namespace Casework.Projections.Tests.Stored;

/// <summary>
/// Files that are written once and never again: UPDATE_SNAPSHOTS=1 makes one that is missing and leaves alone one that is
/// there, because what it shows stands in databases. They lie beside the test that asks for them.
/// </summary>
internal static class Past
{
    /// <summary>The names of all examples, without <c>.json</c>.</summary>
    public static IEnumerable<string> Examples([CallerFilePath] string test = "") =>
        Directory.EnumerateFiles(Folder(test), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static string Read(string file, [CallerFilePath] string test = "") => File.ReadAllText(Path.Combine(Folder(test), file));

    public static void Is(string file, string written, string otherwise, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Folder(test), file);
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, written);

        Assert.True(File.Exists(path), $"There is no {file}. UPDATE_SNAPSHOTS=1 makes it.");
        Assert.True(Read(file, test) == written, $"{otherwise}\nPast:  {Read(file, test)}\nToday: {written}");
    }

    private static string Folder(string test) => Path.GetDirectoryName(test)!;
}
