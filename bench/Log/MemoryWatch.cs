namespace Casework.Bench.Log;

/// <summary>The most that this process held while it was watched, looked at every 20 ms.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer _timer;

    public MemoryWatch()
    {
        GC.Collect();
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    public long PeakManaged { get; private set; }

    public long PeakResident { get; private set; }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        PeakManaged = Math.Max(PeakManaged, GC.GetTotalMemory(forceFullCollection: false));
        PeakResident = Math.Max(PeakResident, Environment.WorkingSet);
    }
}
