namespace Casework.EventStore;

/// <summary>Many commands in batches that go past the queue: while one is stored, the next is encoded.</summary>
internal sealed class Importing(Appender appender, Func<AppendRequest, CancellationToken, Task<EncodedAppend>> encode, AppenderLimits limits)
{
    private readonly List<(Guid, Exception)> _refused = [];
    private long _recorded;
    private long _repeated;
    private long _events;

    public static StaleVersionException Stale(EncodedAppend append, AppendOutcome outcome)
    {
        var lost = append.Claims.Zip(outcome.Versions).First(pair => pair.First.ExpectedVersion != pair.Second);
        return new StaleVersionException(lost.First.Stream, lost.First.ExpectedVersion, lost.Second);
    }

    public async Task<Imported> Run(IEnumerable<AppendRequest> requests, IProgress<long>? progress, CancellationToken cancel)
    {
        var batch = new List<EncodedAppend>();
        var (bytes, done) = (0, 0L);
        var sending = Task.CompletedTask;
        try
        {
            foreach (var request in requests)
            {
                var append = await encode(request, cancel);
                batch.Add(append);
                bytes += append.Size;
                if (batch.Count < limits.BatchCommands && bytes < limits.BatchBytes)
                    continue;
                await sending;
                progress?.Report(done);
                cancel.ThrowIfCancellationRequested();
                sending = Send(batch);
                (batch, bytes, done) = ([], 0, done + batch.Count);
            }
        }
        finally
        {
            // Also when the next command cannot be encoded: nothing is left on its way.
            await sending;
        }

        await Send(batch);
        progress?.Report(done + batch.Count);
        return new Imported(_recorded, _repeated, _events, _refused);
    }

    private async Task Send(List<EncodedAppend> batch)
    {
        if (batch.Count == 0)
            return;
        foreach (var (append, outcome) in batch.Zip(await appender.AppendTogether(batch)))
            await Count(append, outcome);
    }

    private async Task Count(EncodedAppend append, Task<AppendOutcome> answered)
    {
        try
        {
            var outcome = await answered;
            switch (outcome.Status)
            {
                case AppendStatus.Appended:
                    _recorded++;
                    _events += outcome.EventCount;
                    break;
                case AppendStatus.Repeated:
                    _repeated++;
                    break;
                case AppendStatus.IdReused:
                    _refused.Add((append.Command.CommandId, new CommandIdReusedException(append.Command.CommandId)));
                    break;
                case AppendStatus.Stale:
                    _refused.Add((append.Command.CommandId, Stale(append, outcome)));
                    break;
            }
        }
        catch (CommandNotStorableException unstorable)
        {
            _refused.Add((append.Command.CommandId, unstorable));
        }
    }
}
