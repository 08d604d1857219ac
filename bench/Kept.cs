using System.Runtime.InteropServices;

namespace Casework.Bench;

/// <summary>
/// What a measurement has started and must not leave behind: servers, databases, folders. Ended when the measurement ends, and
/// when the bench itself is told to stop.
/// </summary>
internal static class Kept
{
    private static readonly List<IAsyncDisposable> Started = [];
    private static readonly CancellationTokenSource Stop = new();

    /// <summary>Cancelled when the bench is told to stop.</summary>
    public static CancellationToken Stopping => Stop.Token;

    /// <param name="one">Ends the same once, however often and by whom it is asked to.</param>
    public static T Keep<T>(T one) where T : IAsyncDisposable
    {
        lock (Started)
            Started.Add(one);
        return one;
    }

    public static void Forget(IAsyncDisposable one)
    {
        lock (Started)
            Started.Remove(one);
    }

    /// <summary>From now on a signal ends what is kept, the latest first, and then the process, as the shell knows it.</summary>
    public static IReadOnlyList<IDisposable> EndOnSignals() =>
    [
        .. new[] { (PosixSignal.SIGINT, 130), (PosixSignal.SIGTERM, 143), (PosixSignal.SIGHUP, 129) }
            .Select(known => PosixSignalRegistration.Create(known.Item1, signal =>
            {
                signal.Cancel = true;
                _ = Task.Run(() => End(known.Item2));
            })),
    ];

    private static async Task End(int exitCode)
    {
        await Stop.CancelAsync();
        while (Latest() is { } one)
        {
            try
            {
                await one.DisposeAsync();
            }
            catch (Exception failure)
            {
                // The others are to end all the same.
                Report.Progress(failure.Message);
            }

            Forget(one);
        }

        Environment.Exit(exitCode);
    }

    private static IAsyncDisposable? Latest()
    {
        lock (Started)
            return Started.Count > 0 ? Started[^1] : null;
    }
}
