using System.Globalization;
using Casework.Domain.Notices;
using Casework.EventStore;

namespace Casework.Projections;

/// <summary>Notices of clocks as the event log knows them: each a stream of its own.</summary>
public static class Notices
{
    public static Aggregate<Notice, NoticeEvent> Aggregate { get; } = new(
        NoticeEvent.StreamType,
        _ => Notice.Initial,
        (notice, recorded) => Notice.Evolve(notice, recorded.Event, recorded.RecordedAt));

    /// <summary>The stored names.</summary>
    public static EventTypes Types { get; } = EventTypes.Of(NoticeEvent.StoredNames);

    /// <summary>The one notice for a clock as it runs, a level and an addressee.</summary>
    public static StreamKey Of(string tenant, NoticeEvent.NoticeGiven given) => new(tenant, Uuid8.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"{NoticeEvent.StreamType} {tenant} {given.PathwayId} {given.Stage} {given.AboutId} {given.Kind} {given.DueOn:yyyy-MM-dd} {given.Level} {given.Addressee}")));
}
