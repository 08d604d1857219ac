using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// A read model written from events: <see cref="StreamProjection{TState, TEvent, TRow}"/>, <see cref="EventProjection{TEvent, TRow}"/>
/// or <see cref="GroupProjection{TEvent, TKey, TRow}"/>.
/// </summary>
public abstract class Projection
{
    private protected Projection(string name, int version) => (Name, Version) = (name, version);

    /// <summary>Names the checkpoint, so it never changes.</summary>
    public string Name { get; }

    /// <summary>Raised when the same events shall give other rows: the table is then rebuilt beside the living one.</summary>
    public int Version { get; }

    internal abstract string TableName { get; }

    internal abstract IReadOnlyList<string> Key { get; }

    internal abstract string? StreamColumn { get; }

    /// <summary>An event that it cannot take parks only its stream.</summary>
    internal virtual bool ParksStreams => false;

    /// <summary>What its rows are made by: other code may give other rows.</summary>
    internal abstract IReadOnlyList<Delegate> Code { get; }

    /// <summary>The statements that bring the rows from before the page to after it.</summary>
    /// <param name="within">The connection whose transaction they will run in; null when they run in one of their own.</param>
    internal abstract Task<IReadOnlyList<NpgsqlBatchCommand>> Write(Page page, NpgsqlConnection? within, string suffix, CancellationToken cancel);

    /// <summary>The statements that replace the rows of a stream by those of its events up to a position.</summary>
    /// <exception cref="NotSupportedException">It never leaves a stream out.</exception>
    internal virtual Task<IReadOnlyList<NpgsqlBatchCommand>> Mend(StreamKey stream, long through, ProjectionReader log, CancellationToken cancel) =>
        throw new NotSupportedException($"{Name} parks no single stream.");

    /// <summary>The parts into which a rebuild is cut; each is built by itself.</summary>
    internal abstract Task<IReadOnlyList<BuildPart>> Parts(ProjectionReader log, long head, CancellationToken cancel);

    /// <summary>Writes a part's rows in the transaction that is open on <paramref name="writer"/>.</summary>
    /// <param name="without">Streams to leave out.</param>
    internal abstract Task<BuiltPart> Build(
        BuildPart part, ProjectionReader log, NpgsqlConnection writer, string suffix, IReadOnlySet<StreamKey> without, CancellationToken cancel);
}
