using Casework.EventStore.Projecting;

namespace Casework.EventStore.Tests.Projecting.Parcels;

/// <summary>The kinds of rows: one per stream, several per stream, one per event, one per group of events.</summary>
public static class ParcelProjections
{
    public sealed record Summary(StreamKey Key, string Recipient, string? LastPlace, IReadOnlyList<string> Places, bool IsDelivered, long Version, DateTimeOffset? ChangedAt);

    public sealed record Stop(StreamKey Key, int Number, string Place);

    public sealed record Happening(StreamKey Key, long Position, string What);

    // The table of happenings has no key, so that an event applied twice shows.
    public const string Tables = """
        create table casework.parcel_summaries (
          tenant_id varchar not null, parcel_id uuid not null, recipient text not null, last_place text, places text[] not null,
          is_delivered boolean not null, version bigint not null, changed_at timestamptz,
          constraint parcel_summaries_key primary key (tenant_id, parcel_id));
        create index parcel_summaries_by_place on casework.parcel_summaries (tenant_id, last_place) where not is_delivered;
        create table casework.parcel_stops (
          tenant_id varchar not null, parcel_id uuid not null, number int not null, place text not null,
          primary key (tenant_id, parcel_id, number));
        create table casework.parcel_happenings (tenant_id varchar not null, parcel_id uuid not null, position bigint not null, what text not null);
        create table casework.parcel_counts (
          tenant_id varchar not null, what text not null, day date not null, number bigint not null, last_position bigint not null,
          primary key (tenant_id, what, day));
        select casework.protect_read_model(name::regclass)
          from unnest(array['casework.parcel_summaries', 'casework.parcel_stops', 'casework.parcel_happenings', 'casework.parcel_counts']) name;
        """;

    public static Projection Summaries(int version = 1, Func<Summary, Summary>? changed = null, bool parksByStream = false) => new StreamProjection<Parcel, ParcelEvent, Summary>(
        "parcel_summaries", version,
        new Table<Summary>(
            "parcel_summaries",
            [
                Column<Summary>.Text("tenant_id", row => row.Key.Tenant),
                Column<Summary>.Uuid("parcel_id", row => row.Key.Id),
                Column<Summary>.Text("recipient", row => row.Recipient),
                Column<Summary>.Text("last_place", row => row.LastPlace),
                Column<Summary>.Texts("places", row => row.Places),
                Column<Summary>.Bool("is_delivered", row => row.IsDelivered),
                Column<Summary>.Long("version", row => row.Version),
                Column<Summary>.Timestamp("changed_at", row => row.ChangedAt),
            ],
            streamColumn: "parcel_id",
            key: ["tenant_id", "parcel_id"]),
        Parcel.Aggregate,
        (key, parcel) => [(changed ?? (row => row))(new Summary(
            key, parcel.State.Recipient, parcel.State.Places is [.., var last] ? last : null, parcel.State.Places, parcel.State.IsDelivered, parcel.Version, parcel.RecordedAt))])
    { ParksByStream = parksByStream };

    public static Projection Stops() => new StreamProjection<Parcel, ParcelEvent, Stop>(
        "parcel_stops", 1,
        new Table<Stop>(
            "parcel_stops",
            [
                Column<Stop>.Text("tenant_id", row => row.Key.Tenant),
                Column<Stop>.Uuid("parcel_id", row => row.Key.Id),
                Column<Stop>.Int("number", row => row.Number),
                Column<Stop>.Text("place", row => row.Place),
            ],
            streamColumn: "parcel_id",
            key: ["tenant_id", "parcel_id", "number"]),
        Parcel.Aggregate,
        (key, parcel) => parcel.State.Places.Select((place, i) => new Stop(key, i + 1, place)));

    public static Projection Happenings(Action<Recorded<ParcelEvent>>? before = null, bool parksByStream = false) => new EventProjection<ParcelEvent, Happening>(
        "parcel_happenings", 1,
        new Table<Happening>(
            "parcel_happenings",
            [
                Column<Happening>.Text("tenant_id", row => row.Key.Tenant),
                Column<Happening>.Uuid("parcel_id", row => row.Key.Id),
                Column<Happening>.Long("position", row => row.Position),
                Column<Happening>.Text("what", row => row.What),
            ],
            streamColumn: "parcel_id",
            key: ["position"]),
        "parcel",
        recorded =>
        {
            before?.Invoke(recorded);
            return [new Happening(recorded.Stream, recorded.Position, recorded.Event.GetType().Name)];
        })
    { ParksByStream = parksByStream };

    public sealed record Count(string Tenant, string What, DateOnly Day, long Number, long LastPosition);

    public static Projection Counts() => new GroupProjection<EventName, (string, string, DateOnly), Count>(
        "parcel_counts", 1,
        new Table<Count>(
            "parcel_counts",
            [
                Column<Count>.Text("tenant_id", row => row.Tenant),
                Column<Count>.Text("what", row => row.What),
                Column<Count>.Date("day", row => row.Day),
                Column<Count>.Long("number", row => row.Number),
                Column<Count>.Long("last_position", row => row.LastPosition),
            ],
            streamColumn: null,
            key: ["tenant_id", "what", "day"]),
        streamType: null,
        recorded => [new Count(recorded.Stream.Tenant, recorded.Event.Value, recorded.Headers.EffectiveOn, 1, recorded.Position)],
        row => (row.Tenant, row.What, row.Day),
        (one, other) => one with { Number = one.Number + other.Number, LastPosition = Math.Max(one.LastPosition, other.LastPosition) },
        row => new Count(row.GetString(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetInt64(3), row.GetInt64(4)));
}
