using System.Diagnostics.Metrics;
using Casework.GraphQL.Tests.Attacks;
using Casework.GraphQL.Tests.Http;

namespace Casework.GraphQL.Tests.Telemetry;

[Collection(Alone.Name)]
public sealed class CountingStreams : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _open = [];
    private readonly MeterListener _listener = new();

    public CountingStreams()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Casework.GraphQL", Name: "casework.graphql.streams" })
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, change, tags, _) =>
        {
            lock (_lock)
            {
                var transport = $"{tags[0].Value}";
                _open[transport] = _open.GetValueOrDefault(transport) + change;
            }
        });
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Tells_how_many_of_each_kind_are_open()
    {
        await using var host = await HttpHost.Start();
        using (var one = await EventStreamClient.Post(host, "subscription{silent}"))
        using (var other = await EventStreamClient.Post(host, "subscription{silent}"))
        using (var socket = await SocketClient.Connect(host))
        {
            await host.Seen.Silent.Reaches(2);
            Assert.Equal((2, 1), (Open("response"), Open("socket")));
            await socket.Close();
        }

        await host.Seen.Silent.Reaches(0);
        for (var waited = 0; Open("response") + Open("socket") > 0 && waited < 500; waited++)
            await Task.Delay(10);
        Assert.Equal((0, 0), (Open("response"), Open("socket")));
    }

    private long Open(string transport)
    {
        lock (_lock)
            return _open.GetValueOrDefault(transport);
    }
}
