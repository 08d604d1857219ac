using System.Globalization;

namespace Casework.Bench.Servers;

/// <summary>Processor time that a process and its children have used, from /proc: unlike speed hardly disturbed by what else the machine does.</summary>
internal static class ProcessorTime
{
    private const double MicrosecondsPerTick = 10_000;

    /// <returns>In microseconds.</returns>
    public static double Of(int process) => Directory.EnumerateDirectories("/proc")
        .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
        .Select(Stat)
        .Where(stat => stat is not null && (stat[0] == $"{process}" || stat[1] == $"{process}"))
        .Sum(stat => (stat![0] == $"{process}" ? stat[2..] : stat[2..4]).Sum(Number) * MicrosecondsPerTick);

    /// <returns>In microseconds: of the children of a process that have ended.</returns>
    public static double OfEnded(int process) => Stat($"/proc/{process}")![4..].Sum(Number) * MicrosecondsPerTick;

    // proc(5): pid (1), ppid (4), utime (14), stime (15), and what children that have ended used (16, 17); the name (2) may hold spaces.
    private static string[]? Stat(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return [Path.GetFileName(folder), fields[1], fields[11], fields[12], fields[13], fields[14]];
        }
        catch (IOException)
        {
            return null; // It has ended.
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
