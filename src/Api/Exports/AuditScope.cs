using System.Text.Json.Serialization;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Exports;

/// <summary>Which part of the log an audit looks into. Health files and special needs are in none.</summary>
/// <param name="From">None recorded before this instant.</param>
/// <param name="To">None recorded from this instant on.</param>
internal sealed record AuditScope(string Municipality, Guid? Pathway, DateTimeOffset? From, DateTimeOffset? To)
{
    [JsonIgnore]
    public LogFilter Filter => new(Municipality, StoredEvents.Told, Pathway);

    public bool Covers(StoredEvent stored) => !(stored.RecordedAt < From) && !EndsBefore(stored);

    /// <summary>Time never runs backwards in the log: nothing that follows is covered either.</summary>
    public bool EndsBefore(StoredEvent stored) => stored.RecordedAt >= To;
}
