using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore.ReadLog;

namespace Casework.Api.ReadLog;

internal sealed record ReadLogEntryView(RecordedRead Recorded)
{
    public ReadEntry Entry => Recorded.Entry;

    public long Number => Recorded.Number;

    public DateTimeOffset At => Entry.At;

    public string Actor => Entry.Actor;

    public string Role => Entry.Role;

    public string Purpose => Entry.Purpose;

    public ReadChannel Channel => Entry.Channel;

    public ReadDecision Decision => Entry.Decision;

    public string? Operation => Entry.Operation;

    public string? DocumentHash => Entry.DocumentHash;

    public string RequestId => Entry.RequestId;

    public IReadOnlyList<FieldClass> FieldClasses => Casework.Api.ReadLog.FieldClasses.In(Entry.FieldClasses);

    public IReadOnlyList<string> PathwayIds => [.. Entry.Streams.Select(id => GlobalId.Of("Pathway", id))];

    public IReadOnlyList<string> Refused => Entry.Fields;

    public int Results => Entry.Results;
}
