namespace Casework.EventStore.Tests.Simulating;

/// <summary>Something a client did, when it began and ended, and what it was told.</summary>
internal sealed record Operation(int Client, StreamKey Stream, TimeSpan Began)
{
    /// <summary>The command, of an append; null for a read.</summary>
    public CommandMeta? Command { get; init; }

    /// <summary>What the command appends; nobody else appends the same.</summary>
    public int Number { get; init; }

    public long? ExpectedVersion { get; init; }

    public Outcome Outcome { get; set; } = Outcome.Unknown;

    public TimeSpan Ended { get; set; } = TimeSpan.MaxValue;

    public long Position { get; set; }

    /// <summary>What a read saw.</summary>
    public IReadOnlyList<int> Seen { get; set; } = [];
}
