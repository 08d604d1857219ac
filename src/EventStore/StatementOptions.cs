namespace Casework.EventStore;

/// <summary>How statements are run that a request waits for.</summary>
public sealed record StatementOptions
{
    /// <summary>Null: nothing is prepared, as behind a pooler in transaction mode.</summary>
    public PreparedStatements? Prepared { get; init; }

    /// <summary>PostgreSQL stops a statement for one tenant that takes longer. One over the whole log takes its time.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
