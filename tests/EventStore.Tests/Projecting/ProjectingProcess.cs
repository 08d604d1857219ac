using System.Diagnostics;
using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.EventStore.Tests.Projecting;

/// <summary>
/// A node in a process of its own, <c>project-parcels CONNECTION</c>, that can be stopped and killed. It says "folding" with a
/// page in hand, dawdles, and writes the page.
/// </summary>
public sealed class ProjectingProcess : IDisposable
{
    private static readonly TimeSpan Dawdling = TimeSpan.FromMilliseconds(300);

    private readonly Process _process;

    private ProjectingProcess(Process process) => _process = process;

    public static ProjectingProcess Start(string connectionString) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(ProjectingProcess).Assembly.Location, "project-parcels", connectionString]) { RedirectStandardOutput = true })!);

    /// <summary>Waits until it has a page in hand.</summary>
    public async Task HasAPageInHand() => Assert.Equal("folding", await _process.StandardOutput.ReadLineAsync());

    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    public static async Task Run(string connectionString)
    {
        await using var app = LogDatabase.Connect(connectionString);
        await using var log = new EventLog(app, new EventLogOptions { Types = Parcel.Types });
        var happenings = ParcelProjections.Happenings(recorded =>
        {
            if (recorded.Version != 1)
                return;
            Console.WriteLine("folding");
            Thread.Sleep(Dawdling);
        });
        await using var node = new ProjectionRuntime(
            app, Parcel.Types, log.Decode, [happenings], LeadingAProjection.ShortLease with { PollEvery = TimeSpan.FromMilliseconds(50), PageSize = 4 }, NullLogger.Instance);
        await node.Start(CancellationToken.None);
        await Task.Delay(Timeout.Infinite);
    }
}
