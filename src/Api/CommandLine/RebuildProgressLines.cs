using Casework.EventStore.Projecting;

namespace Casework.Api.CommandLine;

/// <summary>Shows a rebuild's or a check's progress: parts done as a bar, and events per second and the time left as lines in a log.</summary>
internal static class RebuildProgressLines
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(1);

    public static Task<T> Follow<T>(Terminal terminal, string title, Func<IProgress<RebuildProgress>, Task<T>> work) =>
        terminal.Follow(title, total: 1000, thousandths => work(new Steps(terminal, title, thousandths)));

    private sealed class Steps(Terminal terminal, string title, IProgress<long> thousandths) : IProgress<RebuildProgress>
    {
        private readonly Lock _gate = new();
        private TimeSpan _next = BetweenLines;

        public void Report(RebuildProgress value)
        {
            lock (_gate)
            {
                thousandths.Report(1000L * value.Parts / Math.Max(1, value.PartsInAll));
                if (value.Elapsed < _next)
                    return;
                _next = value.Elapsed + BetweenLines;
                terminal.Note($"{title}: {value.Events} events, {value.Speed:f0}/s, part {value.Parts} of {value.PartsInAll}{(value.Left is { } left ? $", {left.TotalSeconds:f0} s left" : "")}");
            }
        }
    }
}
