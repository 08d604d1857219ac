using System.Text;
using Casework.Domain.Access;
using Casework.EventStore;
using Casework.EventStore.ReadLog;

namespace Casework.Api.Exports;

/// <summary>Writes a part of the log for auditors, page by page in constant memory, each page recorded in the read log before it leaves.</summary>
internal sealed class AuditExport(EventLog log, ReadRecorder recorder, ExportReader reader)
{
    private const int PageSize = 500;

    /// <param name="after">Where an earlier run ended; 0 for the beginning, where the header is written.</param>
    /// <param name="through">The last position that is looked at, so that a run taken up later writes what one without a break does.</param>
    /// <returns>How many entries were written.</returns>
    /// <exception cref="ReadLogUnavailableException">It could not be recorded who takes them; what was written until then stands.</exception>
    public async Task<long> Write(
        AuditScope scope, IAuditLines lines, long after, long through, Stream output, IProgress<long>? progress, CancellationToken cancel)
    {
        var written = 0L;
        // That somebody wants it is recorded also where nothing is found, and before the first byte.
        await ExportRecord.Write(recorder, reader, ExportRecord.ForAnAudit, scope.Municipality, [FieldClass.Public], [], 0, cancel);
        if (after == 0 && lines.Header is { Length: > 0 } header)
            await output.WriteAsync(Encoding.UTF8.GetBytes(header), cancel);
        while (after < through)
        {
            var page = await log.ReadStoredPage(after, PageSize, scope.Filter, cancel);
            List<StoredEvent> events = [.. page.Events.Where(stored => stored.Position <= through && scope.Covers(stored))];
            if (events.Count > 0)
            {
                await ExportRecord.Write(
                    recorder, reader, ExportRecord.ForAnAudit, scope.Municipality, [FieldClass.Public], [.. events.Select(stored => stored.Stream.Id).Distinct()], events.Count, cancel);
                foreach (var line in await lines.Of(events, cancel))
                    await output.WriteAsync(Encoding.UTF8.GetBytes(line), cancel);
                await output.FlushAsync(cancel);
                written += events.Count;
            }

            if (page.Events.Any(scope.EndsBefore))
                break;
            after = page.Through;
            progress?.Report(Math.Min(after, through));
        }

        progress?.Report(through);
        return written;
    }
}
