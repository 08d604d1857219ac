using System.Runtime.CompilerServices;
using System.Text;
using Casework.Api.Administration;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.EventStore.ReadLog;

namespace Casework.Api.Exports;

/// <summary>
/// Writes a part of the log for auditors, page by page in constant memory, each page recorded in the read log before it leaves. That it is
/// handed out at all is in the log, too.
/// </summary>
internal sealed class AuditExport(EventLog log, ReadRecorder recorder, ExportReader reader)
{
    private const int PageSize = 500;

    /// <param name="after">Where an earlier run ended; 0 for the beginning, where the header is written.</param>
    /// <param name="through">The last position that is looked at, so that a run taken up later writes what one without a break does.</param>
    /// <returns>How many entries were written.</returns>
    /// <exception cref="ReadLogUnavailableException">It could not be recorded who takes them; what was written until then stands.</exception>
    /// <exception cref="LogUnavailableException">It is not known whether that is recorded; nothing was written.</exception>
    public async Task<long> Write(
        AuditScope scope, AuditFormat format, IAuditLines lines, long after, long through, Stream output, IProgress<long>? progress, CancellationToken cancel)
    {
        var written = 0L;
        // That somebody wants it is recorded also where nothing is found, and before the first byte.
        await ExportRecord.Write(recorder, reader, ExportRecord.ForAnAudit, scope.Municipality, [FieldClass.Public], [], 0, cancel);
        await new AdministrationStream(log).Record(scope.Municipality, new AdministrationEvent.AuditExported(format, scope.Pathway, scope.From, scope.To, after, through), reader.By, cancel);
        if (after == 0 && lines.Header is { Length: > 0 } header)
            await output.WriteAsync(Encoding.UTF8.GetBytes(header), cancel);
        await foreach (var (events, lookedAt) in Pages(scope, after, through, cancel))
        {
            if (events.Count > 0)
            {
                await ExportRecord.Write(
                    recorder, reader, ExportRecord.ForAnAudit, scope.Municipality, [FieldClass.Public], [.. events.Select(stored => stored.Stream.Id).Distinct()], events.Count, cancel);
                foreach (var line in await lines.Of(events, cancel))
                    await output.WriteAsync(Encoding.UTF8.GetBytes(line), cancel);
                await output.FlushAsync(cancel);
                written += events.Count;
            }

            progress?.Report(lookedAt);
        }

        progress?.Report(through);
        return written;
    }

    /// <summary>Makes the lines again that an earlier run has written, for whoever needs to have seen all of them. Nothing leaves.</summary>
    public async Task Pass(AuditScope scope, IAuditLines lines, long through, CancellationToken cancel)
    {
        await foreach (var (events, _) in Pages(scope, after: 0, through, cancel))
        {
            if (events.Count > 0)
                await lines.Of(events, cancel);
        }
    }

    private async IAsyncEnumerable<(List<StoredEvent> Events, long LookedAt)> Pages(AuditScope scope, long after, long through, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (after < through)
        {
            var page = await log.ReadStoredPage(after, PageSize, scope.Filter, cancel);
            after = page.Through;
            yield return ([.. page.Events.Where(stored => stored.Position <= through && scope.Covers(stored))], Math.Min(after, through));
            if (page.Events.Any(scope.EndsBefore))
                yield break;
        }
    }
}
