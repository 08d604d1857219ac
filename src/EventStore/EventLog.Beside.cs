namespace Casework.EventStore;

/// <content>Commands of one stream that are recorded in others, too.</content>
public sealed partial class EventLog
{
    /// <summary>
    /// The same for a command on one stream that is recorded in others of any kind, too: all are appended to, or none. The streams beside are
    /// read by whoever decides, and named with the version that was seen; after a lost race on any of them everything is decided again.
    /// </summary>
    /// <param name="decide">May be called several times. What it wants to append beside counts only where it does not refuse.</param>
    /// <exception cref="StaleVersionException">The stream is not at <paramref name="expectedVersion"/>.</exception>
    /// <exception cref="StreamContendedException">Others were faster in all attempts.</exception>
    /// <exception cref="CommandIdReusedException">The command id was accepted with other content.</exception>
    /// <exception cref="LogUnavailableException">The outcome is not known; repeat with the same command id.</exception>
    public Task<Transacted<TState, TRefusal>> TransactBeside<TState, TEvent, TRefusal>(
        Aggregate<TState, TEvent> aggregate,
        StreamKey stream,
        CommandMeta command,
        long? expectedVersion,
        Func<TState, CancellationToken, Task<(Decided<TEvent, TRefusal> Own, IReadOnlyList<StreamAppend> Beside)>> decide,
        CancellationToken cancel)
        where TState : notnull
        where TEvent : class
        where TRefusal : class =>
        TransactTogether<TState, TEvent, TRefusal>(
            aggregate, stream, command, expectedVersion,
            async (current, keyed) =>
            {
                var (own, beside) = await decide(current.State, cancel);
                if (own.Refusal is { } refusal)
                    return (refusal, []);

                List<EncodedClaim> claims = [await Claim(stream, aggregate.StreamType, current.Version, own.Events, own.Messages, own.Cancels, keyed, cancel)];
                foreach (var part in beside)
                    claims.Add(await Claim(part.Stream, part.StreamType, part.ExpectedVersion, part.Events, part.Messages, part.Cancels, keyed, cancel));
                return (null, claims);
            },
            cancel);

    /// <param name="decide">What is appended to which streams, or why nothing is; asked again after a lost race.</param>
    private async Task<Transacted<TState, TRefusal>> TransactTogether<TState, TEvent, TRefusal>(
        Aggregate<TState, TEvent> aggregate,
        StreamKey stream,
        CommandMeta command,
        long? expectedVersion,
        Func<Aggregated<TState>, CommandMeta, Task<(TRefusal? Refusal, List<EncodedClaim> Claims)>> decide,
        CancellationToken cancel)
        where TState : notnull
        where TEvent : class
        where TRefusal : class
    {
        command = Keyed(command);
        for (var attempt = 1; attempt <= _options.MaxAttempts; attempt++)
        {
            var (current, known) = await Refresh(aggregate, stream, command.CommandId, cancel);
            if (known is not null)
                return await Repeat<TState, TEvent, TRefusal>(aggregate, stream, command, known, cancel);
            if (expectedVersion is { } expected && expected != current.Version)
                throw new StaleVersionException(stream, expected, current.Version);

            var (refusal, claims) = await decide(current, command);
            if (refusal is not null)
                return new Transacted<TState, TRefusal>(current.State, current.Version, current.Position, [], refusal, Repeated: false);

            var outcome = await _appender.Append(new EncodedAppend(command, claims), cancel);
            switch (outcome.Status)
            {
                case AppendStatus.Appended or AppendStatus.Repeated:
                    var first = new CommandOutcome(
                        command.ContentHash.ToArray(), outcome.StreamId, outcome.Versions[0], outcome.Position, outcome.EventCount);
                    return await Repeat<TState, TEvent, TRefusal>(aggregate, stream, command, first, cancel) with
                    {
                        Repeated = outcome.Status is AppendStatus.Repeated,
                    };
                case AppendStatus.IdReused:
                    throw new CommandIdReusedException(command.CommandId);
            }
        }

        throw new StreamContendedException(stream, _options.MaxAttempts);
    }
}
