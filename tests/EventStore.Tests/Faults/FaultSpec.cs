using System.Diagnostics;
using Casework.Testing;

namespace Casework.EventStore.Tests.Faults;

/// <summary>A folder for a cluster that a test breaks.</summary>
public abstract class FaultSpec : IDisposable
{
    protected string Folder { get; } = TestFolder.Create();

    public virtual void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Waits for what must come about.</summary>
    protected static async Task Until(Func<Task<bool>> holds, string what)
    {
        for (var began = Stopwatch.GetTimestamp(); !await holds(); await Task.Delay(50))
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(40), $"It does not come about: {what}");
    }
}
