using System.Runtime.CompilerServices;
using Xunit;

namespace Casework.Testing;

/// <summary>Compares text with a file beside the test. UPDATE_SNAPSHOTS=1 rewrites it, never in CI.</summary>
public static class Snapshot
{
    public static void Matches(string actual, string file, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
