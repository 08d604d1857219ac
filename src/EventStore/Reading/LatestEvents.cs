namespace Casework.EventStore;

/// <summary>Which of the latest events of some streams are wanted, the last first.</summary>
/// <param name="Streams">Few, and of few events: all of them are looked at.</param>
/// <param name="StoredNames">Only events stored under these names.</param>
/// <param name="From">None before this position.</param>
/// <param name="Before">None from this position on.</param>
/// <param name="Most">At most so many.</param>
public sealed record LatestEvents(IReadOnlyCollection<Guid> Streams, IReadOnlyCollection<string> StoredNames, long From, long Before, int Most)
{
    /// <summary>Only what this actor did; null for everybody's.</summary>
    public string? Actor { get; init; }

    /// <summary>Only those whose body has a member of this name with this text; null for all.</summary>
    public (string Name, string Text)? Member { get; init; }
}
