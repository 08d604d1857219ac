using Casework.EventStore;
using Casework.EventStore.Projecting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Bench.Log;

/// <summary>Two read models of visits: a row per stream, and a count of events by kind and day.</summary>
internal static class ReadModels
{
    public const string PerStream = "bench_visits";
    public const string Counting = "bench_counts";

    private const string Tables = """
        create table casework.bench_visits (
          tenant_id varchar not null, visit_id uuid not null, place text, notes bigint not null, minutes bigint not null, version bigint not null,
          primary key (tenant_id, visit_id));
        create table casework.bench_counts (
          tenant_id varchar not null, kind text not null, day text not null, events bigint not null, primary key (tenant_id, kind, day));
        select casework.protect_read_model(name::regclass) from unnest(array['casework.bench_visits', 'casework.bench_counts']) name;
        """;

    public static async Task Make(Ground ground)
    {
        await using var owner = NpgsqlDataSource.Create(ground.Owner);
        await using var command = owner.CreateCommand(Tables);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<ProjectionRuntime> Start(Ground ground, NpgsqlDataSource database, EventLog log, CancellationToken cancel)
    {
        var options = new ProjectionRuntimeOptions { OwnerConnectionString = ground.Owner, ListenConnectionString = ground.Application };
        var runtime = new ProjectionRuntime(database, Visit.Types, log.Decode, [Visits, Counts], options, NullLogger.Instance);
        await runtime.Start(cancel);
        return runtime;
    }

    private static Projection Visits => new StreamProjection<Visit, VisitEvent, (StreamKey Key, Aggregated<Visit> Visit)>(
        PerStream, 1,
        new Table<(StreamKey Key, Aggregated<Visit> Visit)>(
            "bench_visits",
            [
                Column<(StreamKey Key, Aggregated<Visit> Visit)>.Text("tenant_id", row => row.Key.Tenant),
                Column<(StreamKey Key, Aggregated<Visit> Visit)>.Uuid("visit_id", row => row.Key.Id),
                Column<(StreamKey Key, Aggregated<Visit> Visit)>.Text("place", row => row.Visit.State.Place),
                Column<(StreamKey Key, Aggregated<Visit> Visit)>.Long("notes", row => row.Visit.State.Notes),
                Column<(StreamKey Key, Aggregated<Visit> Visit)>.Long("minutes", row => row.Visit.State.Minutes),
                Column<(StreamKey Key, Aggregated<Visit> Visit)>.Long("version", row => row.Visit.Version),
            ],
            streamColumn: "visit_id",
            key: ["tenant_id", "visit_id"]),
        Visit.Aggregate,
        (key, visit) => [(key, visit)]);

    private static Projection Counts => new GroupProjection<EventName, (string Tenant, string Kind, string Day), Count>(
        Counting, 1,
        new Table<Count>(
            "bench_counts",
            [
                Column<Count>.Text("tenant_id", row => row.Tenant),
                Column<Count>.Text("kind", row => row.Kind),
                Column<Count>.Text("day", row => row.Day),
                Column<Count>.Long("events", row => row.Events),
            ],
            streamColumn: null,
            key: ["tenant_id", "kind", "day"]),
        streamType: null,
        recorded => [new Count(recorded.Stream.Tenant, recorded.Event.Value, recorded.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 1)],
        row => (row.Tenant, row.Kind, row.Day),
        (one, other) => one with { Events = one.Events + other.Events },
        reader => new Count(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3)));

    private sealed record Count(string Tenant, string Kind, string Day, long Events);
}
