using System.Collections.Immutable;
using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Tickets;

namespace Casework.EventStore.Tests.Simulating;

/// <summary>A stream as the list of the numbers appended to it, and two read models of it.</summary>
internal static class Ledger
{
    public sealed record Total(StreamKey Key, int Sum, long Version);

    public sealed record Entry(StreamKey Key, long Position, int Number);

    /// <summary>Entries have no key, so that an event applied twice shows.</summary>
    public const string Tables = """
        create table casework.ledger_totals (tenant_id varchar not null, ledger_id uuid not null, sum int not null, version bigint not null, primary key (tenant_id, ledger_id));
        create table casework.ledger_entries (tenant_id varchar not null, ledger_id uuid not null, position bigint not null, number int not null);
        select casework.protect_read_model(name::regclass) from unnest(array['casework.ledger_totals', 'casework.ledger_entries']) name;
        alter table casework.ledger_totals owner to casework_owner;
        alter table casework.ledger_entries owner to casework_owner;
        """;

    public static Aggregate<ImmutableList<int>, TicketEvent> Aggregate { get; } = new(
        "ticket", _ => [], (numbers, recorded) => recorded.Event is TicketEvent.Counted counted ? numbers.Add(counted.By) : numbers);

    public static IReadOnlyList<Projection> Projections() =>
    [
        new StreamProjection<ImmutableList<int>, TicketEvent, Total>(
            "ledger_totals", 1,
            new Table<Total>(
                "ledger_totals",
                [
                    Column<Total>.Text("tenant_id", row => row.Key.Tenant), Column<Total>.Uuid("ledger_id", row => row.Key.Id),
                    Column<Total>.Int("sum", row => row.Sum), Column<Total>.Long("version", row => row.Version),
                ],
                streamColumn: "ledger_id", key: ["tenant_id", "ledger_id"]),
            Aggregate,
            (key, ledger) => [new Total(key, ledger.State.Sum(), ledger.Version)]),
        new EventProjection<TicketEvent, Entry>(
            "ledger_entries", 1,
            new Table<Entry>(
                "ledger_entries",
                [
                    Column<Entry>.Text("tenant_id", row => row.Key.Tenant), Column<Entry>.Uuid("ledger_id", row => row.Key.Id),
                    Column<Entry>.Long("position", row => row.Position), Column<Entry>.Int("number", row => row.Number),
                ],
                streamColumn: "ledger_id", key: ["position"]),
            "ticket",
            recorded => recorded.Event is TicketEvent.Counted counted ? [new Entry(recorded.Stream, recorded.Position, counted.By)] : []),
    ];
}
