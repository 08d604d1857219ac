using Casework.GraphQL.Tests.Attacks;

namespace Casework.GraphQL.Tests.Http;

/// <summary>What a stream costs on which nothing comes.</summary>
[Collection(Alone.Name)]
public class KeepingIdleStreams
{
    private const int Streams = 1_000;
    private const long Most = 96 * 1024;

    [Fact]
    public async Task Keeps_a_thousand_in_little_memory()
    {
        await using var host = await HttpHost.Start(options => options with
        {
            Streaming = options.Streaming with { MaxStreamsPerCaller = Streams, KeepAlive = TimeSpan.FromSeconds(1) },
        });
        using var warm = await EventStreamClient.Post(host, "subscription{silent}", caller: "warm");
        var kept = 0L;
        // What came before may leave something, or give it back, meanwhile: then a try says nothing.
        for (var attempt = 0; attempt < 3 && (kept <= 0 || kept > Most); attempt++)
        {
            var before = await Kept();
            var streams = await Task.WhenAll(Enumerable.Range(0, Streams).Select(_ => EventStreamClient.Post(host, "subscription{silent}", caller: "ada")));
            await host.Seen.Silent.Reaches(Streams + 1);
            // Server and client together, with their sockets' buffers.
            kept = (await Kept() - before) / Streams;
            foreach (var stream in streams)
                stream.Dispose();
            await host.Seen.Silent.Reaches(1);
        }

        Assert.InRange(kept, 1, Most);
    }

    /// <summary>What is left when what was given up, and what its finalizers held, has gone.</summary>
    private static async Task<long> Kept()
    {
        await Task.Delay(200);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
