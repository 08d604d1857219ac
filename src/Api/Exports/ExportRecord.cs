using Casework.Api.ReadLog;
using Casework.Domain.Access;
using Casework.EventStore;
using Casework.EventStore.ReadLog;

namespace Casework.Api.Exports;

/// <summary>Records in the read log what leaves in a file, before it does.</summary>
internal static class ExportRecord
{
    public const string OfAPerson = "export person";
    public const string ForAnAudit = "export audit";

    /// <exception cref="ReadLogUnavailableException">Nothing may leave.</exception>
    public static Task Write(
        ReadRecorder recorder, ExportReader reader, string operation, string municipality, IEnumerable<FieldClass> classes, IReadOnlyList<Guid> pathways, int results, CancellationToken cancel) =>
        recorder.RecordBeforeAnswering(
            [
                new ReadEntry(
                    municipality, DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()), ReadAccounting.Plain(reader.By.Actor), reader.By.Role, reader.By.Purpose,
                    ReadChannel.Export, ReadDecision.Shown, operation, null, reader.RequestId, FieldClasses.Set(classes), pathways, [], results),
            ],
            cancel);

    /// <inheritdoc cref="Write"/>
    public static Task Person(ReadRecorder recorder, ExportReader reader, StreamKey pathway, CancellationToken cancel) =>
        Write(recorder, reader, OfAPerson, pathway.Tenant, Enum.GetValues<FieldClass>(), [pathway.Id], 1, cancel);
}
