using System.Diagnostics.Metrics;

namespace Casework.Projections.Transparency;

/// <summary>The meter <c>Casework.Transparency</c>: leaves, entries that wait, the size that was signed, whether there is an alarm.</summary>
internal sealed class NotaryMetrics : IDisposable
{
    private readonly Meter _meter = new("Casework.Transparency");

    public NotaryMetrics(Func<NotaryStatus> status)
    {
        _meter.CreateObservableGauge("casework.transparency.size", () => status().Size, "{entry}", "Entries in the tree.");
        _meter.CreateObservableGauge("casework.transparency.lag", () => status().Lag, "{entry}", "Entries that are recorded and not signed yet.");
        _meter.CreateObservableGauge("casework.transparency.alarm", () => status().Alarm is null ? 0 : 1, description: "1 while the log is not what was signed of it.");
    }

    public void Dispose() => _meter.Dispose();
}
