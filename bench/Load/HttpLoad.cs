using System.Diagnostics;
using System.Net;
using Casework.Bench.Servers;

namespace Casework.Bench.Load;

/// <summary>Keeps a number of connections busy with requests, each sent when the one before is answered.</summary>
/// <param name="server">Where.</param>
/// <param name="requests">Whole HTTP/1.1 requests, taken in turn.</param>
internal sealed class HttpLoad(IPEndPoint server, IReadOnlyList<byte[]> requests)
{
    /// <exception cref="InvalidOperationException">A response is not 200.</exception>
    public async Task<LoadResult> Run(int connections, TimeSpan time, int process, int database)
    {
        using var end = new CancellationTokenSource();
        var clients = new HttpConnection[connections];
        for (var i = 0; i < connections; i++)
            clients[i] = await HttpConnection.Open(server);

        var (ofServer, ofDatabase) = (ProcessorTime.Of(process), ProcessorTime.Of(database));
        var watch = Stopwatch.StartNew();
        var stop = watch.ElapsedTicks + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var working = clients.Select((client, i) => Task.Run(() => Work(client, i * requests.Count / connections, watch, stop))).ToArray();
        var latencies = (await Task.WhenAll(working)).SelectMany(some => some).ToArray();
        var seconds = watch.Elapsed.TotalSeconds;
        (ofServer, ofDatabase) = (ProcessorTime.Of(process) - ofServer, ProcessorTime.Of(database) - ofDatabase);
        foreach (var client in clients)
            client.Dispose();

        Array.Sort(latencies);
        return new LoadResult(
            latencies.Length / seconds,
            Milliseconds(latencies[latencies.Length / 2]),
            Milliseconds(latencies[(int)(latencies.Length * 0.95)]),
            Milliseconds(latencies[(int)(latencies.Length * 0.99)]),
            ofServer / latencies.Length,
            ofDatabase / latencies.Length);
    }

    /// <returns>One response's body.</returns>
    public async Task<string> Once(int request = 0)
    {
        using var client = await HttpConnection.Open(server);
        await client.Exchange(requests[request]);
        return client.Body;
    }

    private async Task<List<long>> Work(HttpConnection client, int turn, Stopwatch watch, long stop)
    {
        var latencies = new List<long>(4096);
        for (var started = watch.ElapsedTicks; started < stop;)
        {
            await client.Exchange(requests[turn++ % requests.Count]);
            var ended = watch.ElapsedTicks;
            latencies.Add(ended - started);
            started = ended;
        }

        return latencies;
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
