using Casework.EventStore;

namespace Casework.Api.Timelines;

internal sealed record EntryOriginView(EventOrigin Origin)
{
    public string Municipality => Origin.Tenant;

    public Guid EntryId => Origin.EventId;

    public DateTimeOffset RecordedAt => Origin.RecordedAt;
}
