namespace Casework.Domain.Pathways.Duplicates;

/// <summary>Whether two files are of one person, and what was done about it. Nothing is ever copied: merged files are linked. Stored forever.</summary>
public abstract record DuplicateEvent : PathwayEvent
{
    private DuplicateEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("duplicate_suspected", typeof(DuplicateSuspected)),
        ("duplicate_rejected", typeof(DuplicateRejected)),
        ("pathway_merged", typeof(PathwayMerged)),
        ("pathway_taken_in", typeof(PathwayTakenIn)),
        ("pathway_unmerged", typeof(PathwayUnmerged)),
        ("pathway_given_back", typeof(PathwayGivenBack)),
    ];

    /// <param name="SuspectedBy">A token's subject: somebody else has to merge.</param>
    public sealed record DuplicateSuspected(Guid OtherPathway, string SuspectedBy) : DuplicateEvent, INamesOtherPathway;

    /// <summary>The two are different persons. Recorded on both.</summary>
    public sealed record DuplicateRejected(Guid OtherPathway) : DuplicateEvent, INamesOtherPathway;

    /// <summary>This file goes on in the other.</summary>
    public sealed record PathwayMerged(Guid OtherPathway, string MergedBy) : DuplicateEvent, INamesOtherPathway;

    /// <summary>The other file goes on in this one.</summary>
    public sealed record PathwayTakenIn(Guid OtherPathway) : DuplicateEvent, INamesOtherPathway;

    /// <summary>The two were different persons after all: this file goes on by itself.</summary>
    public sealed record PathwayUnmerged(Guid OtherPathway, Personal<string> Reason) : DuplicateEvent, INamesOtherPathway;

    /// <summary>The other file goes on by itself.</summary>
    public sealed record PathwayGivenBack(Guid OtherPathway) : DuplicateEvent, INamesOtherPathway;
}
