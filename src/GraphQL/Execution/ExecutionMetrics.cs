using System.Diagnostics.Metrics;

namespace Casework.GraphQL.Execution;

/// <summary>Counts of the engine, meter "Casework.GraphQL".</summary>
internal static class ExecutionMetrics
{
    public static readonly Meter Meter = new("Casework.GraphQL");

    /// <summary>What stays open: sockets, event streams and reservations of them.</summary>
    public static UpDownCounter<long> Streams { get; } = Meter.CreateUpDownCounter<long>("casework.graphql.streams", "{stream}", "Open sockets and event streams.");

    public static Counter<long> CacheHits { get; } = Meter.CreateCounter<long>("casework.graphql.document_cache.hits", "{document}");
    public static Counter<long> CacheMisses { get; } = Meter.CreateCounter<long>("casework.graphql.document_cache.misses", "{document}");
    public static UpDownCounter<long> CachedDocuments { get; } = Meter.CreateUpDownCounter<long>("casework.graphql.document_cache.size", "{document}");
}
