using System.CommandLine;
using System.Globalization;
using Casework.EventStore.Archiving;

namespace Casework.Api.CommandLine;

internal sealed class LogStatsVerb() : Verb(
    "stats", "Show how large the log is, how it grows and how much of it is archived. Reads no event.",
    "log stats", "log stats --json")
{
    public static async Task<ExitCode> Say(VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        var log = await LogStatistics.Read(database.Application, TimeProvider.System.GetUtcNow(), cancel);
        context.Terminal.Answer(
            new
            {
                log.Events,
                log.Streams,
                municipalities = log.Tenants,
                log.Bytes,
                log.FirstRecordedAt,
                log.LastRecordedAt,
                archived = new { events = log.Archived, streams = log.ArchivedStreams, bytes = log.ArchivedBytes },
                growth = new { lastDay = log.LastDay, last7Days = log.LastWeek, last30Days = log.LastMonth },
            },
            [
                string.Create(CultureInfo.InvariantCulture, $"{log.Events:N0} events in {log.Streams:N0} streams of {log.Tenants:N0} municipalities, {Megabytes(log.Bytes)} with indexes."),
                string.Create(CultureInfo.InvariantCulture, $"Archived: {log.Archived:N0} events in {log.ArchivedStreams:N0} streams, {Megabytes(log.ArchivedBytes)}."),
                string.Create(CultureInfo.InvariantCulture, $"Grown by {log.LastDay:N0} events in a day, {log.LastWeek:N0} in 7 days, {log.LastMonth:N0} in 30."),
                .. log.LastRecordedAt is { } last ? [$"The last event was recorded at {last:yyyy-MM-dd HH:mm:ss}Z."] : Array.Empty<string>(),
            ]);
        return ExitCode.Ok;
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) => Say(context, cancel);

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB");
}
