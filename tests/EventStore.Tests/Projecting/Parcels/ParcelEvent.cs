namespace Casework.EventStore.Tests.Projecting.Parcels;

public abstract record ParcelEvent
{
    private ParcelEvent() { }

    public sealed record Posted(string Recipient) : ParcelEvent;

    public sealed record Moved(string Place) : ParcelEvent;

    public sealed record Delivered(string? Note) : ParcelEvent;
}
