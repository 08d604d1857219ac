using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>A read model written from events: <see cref="StreamProjection{TState, TEvent, TRow}"/> or <see cref="EventProjection{TEvent, TRow}"/>.</summary>
public abstract class Projection
{
    private protected Projection(string name, int version) => (Name, Version) = (name, version);

    /// <summary>Names the checkpoint, so it never changes.</summary>
    public string Name { get; }

    /// <summary>Raised when the same events shall give other rows: the table is then rebuilt beside the living one.</summary>
    public int Version { get; }

    internal abstract string TableName { get; }

    internal abstract IReadOnlyList<string> Key { get; }

    /// <summary>The statements that bring the rows from before the page to after it.</summary>
    internal abstract Task<IReadOnlyList<NpgsqlBatchCommand>> Write(Page page, string suffix, CancellationToken cancel);

    /// <summary>The parts into which a rebuild is cut; each is built by itself.</summary>
    internal abstract Task<IReadOnlyList<BuildPart>> Parts(ProjectionReader log, long head, CancellationToken cancel);

    /// <returns>How many events were folded.</returns>
    internal abstract Task<long> Build(BuildPart part, ProjectionReader log, NpgsqlConnection writer, string suffix, CancellationToken cancel);
}
