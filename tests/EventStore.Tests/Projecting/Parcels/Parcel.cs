using static Casework.EventStore.Tests.Projecting.Parcels.ParcelEvent;

namespace Casework.EventStore.Tests.Projecting.Parcels;

public sealed record Parcel(string Recipient, IReadOnlyList<string> Places, bool IsDelivered)
{
    public static Aggregate<Parcel, ParcelEvent> Aggregate { get; } =
        new("parcel", _ => new Parcel("", [], false), (state, recorded) => Evolve(state, recorded.Event));

    public static EventTypes Types => new EventTypes().Register<Posted>("parcel_posted").Register<Moved>("parcel_moved").Register<Delivered>("parcel_delivered");

    public static Parcel Evolve(Parcel state, ParcelEvent @event) => @event switch
    {
        Posted e => state with { Recipient = e.Recipient },
        Moved e => state with { Places = [.. state.Places, e.Place] },
        Delivered => state with { IsDelivered = true },
        _ => state,
    };
}
