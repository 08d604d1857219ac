using System.Diagnostics.Metrics;

namespace Casework.EventStore.ReadLog;

/// <summary>The meter <c>Casework.EventStore.ReadLog</c>. <c>casework.reads.lost</c> above zero is an alarm.</summary>
internal sealed class ReadMetrics : IDisposable
{
    private readonly Meter _meter = new("Casework.EventStore.ReadLog");
    private readonly Counter<long> _recorded;
    private readonly Counter<long> _blocks;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _lost;

    public ReadMetrics(Func<int> waiting)
    {
        _recorded = _meter.CreateCounter<long>("casework.reads.recorded", "{entry}", "Entries of the read log.");
        _blocks = _meter.CreateCounter<long>("casework.reads.blocks", "{block}", "Blocks that they came in.");
        _failed = _meter.CreateCounter<long>("casework.reads.failed", "{attempt}", "Attempts to write a block that failed and come again.");
        _lost = _meter.CreateCounter<long>("casework.reads.lost", "{operation}", "Operations that were answered and could not be recorded.");
        _meter.CreateObservableGauge("casework.reads.waiting", waiting, "{entry}", "Entries that wait for their block.");
    }

    public void Recorded(int entries)
    {
        _recorded.Add(entries);
        _blocks.Add(1);
    }

    public void Failed() => _failed.Add(1);

    public void Lost() => _lost.Add(1);

    public void Dispose() => _meter.Dispose();
}
