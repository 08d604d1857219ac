using Casework.EventStore.Projecting;
using Npgsql;

namespace Casework.EventStore.Verifying;

/// <summary>Walks the log page by page: positions without gap, time that never runs backwards, events that can be read.</summary>
internal sealed class LogCheck(LogReader log, DecodeEvents decode, Violations found)
{
    private const int PageSize = 500;

    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    /// <param name="each">Given every event that has a row, in order.</param>
    /// <returns>How many events there are.</returns>
    public async Task<long> Run(long head, Func<StoredEvent, CancellationToken, ValueTask> each, IProgress<long>? progress, CancellationToken cancel)
    {
        var (through, entries) = (0L, 0L);
        while (through < head)
        {
            List<StoredEvent> events;
            try
            {
                events = [.. (await log.Page(through, PageSize, LogFilter.Everything, cancel)).Events.TakeWhile(stored => stored.Position <= head)];
            }
            catch (PostgresException unreadable) when (IsAboutTheData(unreadable))
            {
                // A block that fails its checksum, say: what stands around it is still told apart.
                events = await OneByOne(through, Math.Min(through + PageSize, head), cancel);
                through = Math.Min(through + PageSize, head);
                foreach (var stored in events)
                    await each(stored, cancel);
                await Decode(events, cancel);
                entries += events.Count;
                continue;
            }

            foreach (var stored in events)
            {
                Place(stored, through);
                through = stored.Position;
                await each(stored, cancel);
            }

            await Decode(events, cancel);
            entries += events.Count;
            if (events.Count == 0)
            {
                found.Add(new Violation(Invariant.LogOrder, $"Positions {through + 1} to {head} are missing.", Position: through + 1));
                through = head;
            }

            progress?.Report(through);
        }

        return entries;
    }

    private async Task<List<StoredEvent>> OneByOne(long after, long last, CancellationToken cancel)
    {
        var events = new List<StoredEvent>();
        for (var position = after + 1; position <= last; position++)
        {
            try
            {
                if (await log.At(position, cancel) is { } stored)
                    events.Add(stored);
                else
                    found.Add(new Violation(Invariant.LogOrder, $"Positions {position} to {position} are missing.", Position: position));
            }
            catch (PostgresException unreadable) when (IsAboutTheData(unreadable))
            {
                found.Add(new Violation(Invariant.LogOrder, $"The event cannot be read from the disk: {unreadable.MessageText}.", Position: position));
            }
        }

        return events;
    }

    internal static bool IsAboutTheData(PostgresException failure) => failure.SqlState[..2] is "XX" or "22" || failure.SqlState == PostgresErrorCodes.IoError;

    private void Place(StoredEvent stored, long through)
    {
        if (stored.Position <= through)
            found.Add(new Violation(Invariant.LogOrder, "The position stands twice in the log.", stored.Position, stored.Stream));
        else if (stored.Position != through + 1)
            found.Add(new Violation(Invariant.LogOrder, $"Positions {through + 1} to {stored.Position - 1} are missing.", Position: through + 1));
        if (stored.RecordedAt < _latest)
            found.Add(new Violation(Invariant.LogOrder, $"It was recorded at {stored.RecordedAt:O}, before the event in front of it.", stored.Position, stored.Stream));
        _latest = stored.RecordedAt > _latest ? stored.RecordedAt : _latest;
    }

    private async Task Decode(List<StoredEvent> events, CancellationToken cancel)
    {
        if (events.Count == 0)
            return;

        try
        {
            await decode(events, cancel);
        }
        catch (EventUndecodableException broken) when (events.Count == 1)
        {
            found.Add(new Violation(Invariant.LogOrder, $"The event {broken.EventId} ({broken.StoredName}) cannot be decoded.", broken.Position, events[0].Stream));
        }
        catch (EventUndecodableException)
        {
            foreach (var one in events)
                await Decode([one], cancel);
        }
    }
}
