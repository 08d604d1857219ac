using System.Diagnostics;
using System.Globalization;

namespace Casework.Api.Torture;

/// <summary>Signals to processes, by their ids.</summary>
internal static class Signals
{
    public static async Task Send(string signal, IEnumerable<int> processes, CancellationToken cancel)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))]) { RedirectStandardError = true });
        await kill!.WaitForExitAsync(cancel);
    }

    /// <summary>A process and its children, the children first.</summary>
    public static List<int> WithChildren(int process)
    {
        var all = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && ParentOf(folder) == process)
                all.Add(id);
        }

        all.Add(process);
        return all;
    }

    private static int? ParentOf(string folder)
    {
        try
        {
            // The name stands in brackets and may hold anything: the state and the parent come behind the last one.
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
    }
}
