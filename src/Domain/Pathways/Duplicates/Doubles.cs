using System.Collections.Immutable;
using static Casework.Domain.Pathways.Duplicates.DuplicateEvent;

namespace Casework.Domain.Pathways.Duplicates;

/// <summary>What is known of other files of the same person.</summary>
public sealed record Doubles
{
    /// <summary>The name under which an import suspects. It is no person, so its suspicion is not the first of the two whom a merge takes.</summary>
    public const string Import = "arrivals-import";

    public static Doubles Initial { get; } = new();

    /// <summary>By whom another file is suspected, until it is rejected or merged.</summary>
    public ImmutableSortedDictionary<Guid, string> Suspected { get; private init; } = ImmutableSortedDictionary<Guid, string>.Empty;

    /// <summary>Files of other persons.</summary>
    public ImmutableSortedSet<Guid> Rejected { get; private init; } = [];

    /// <summary>The file in which this one goes on; null while it goes on by itself.</summary>
    public Guid? MergedInto { get; private init; }

    /// <summary>Files that go on in this one.</summary>
    public ImmutableSortedSet<Guid> TakenIn { get; private init; } = [];

    private ImmutableSortedDictionary<Guid, DateOnly> LastSteps { get; init; } = ImmutableSortedDictionary<Guid, DateOnly>.Empty;

    /// <returns>The person who suspects the other file; null when nobody does, or only an import.</returns>
    public string? PersonSuspecting(Guid other) => Suspected.GetValueOrDefault(other) is { } name and not Import ? name : null;

    /// <returns>The day of the last that was decided about the other file; null when nothing was.</returns>
    public DateOnly? LastStep(Guid other) => LastSteps.TryGetValue(other, out var day) ? day : null;

    public static Doubles Evolve(Doubles doubles, Entry entry) => entry.Event is DuplicateEvent and INamesOtherPathway about
        ? Evolve(doubles with { LastSteps = doubles.LastSteps.SetItem(about.OtherPathway, entry.EffectiveOn) }, entry.Event)
        : doubles;

    private static Doubles Evolve(Doubles doubles, PathwayEvent @event) => @event switch
    {
        DuplicateSuspected e => doubles with { Suspected = doubles.Suspected.SetItem(e.OtherPathway, e.SuspectedBy), Rejected = doubles.Rejected.Remove(e.OtherPathway) },
        DuplicateRejected e => doubles with { Suspected = doubles.Suspected.Remove(e.OtherPathway), Rejected = doubles.Rejected.Add(e.OtherPathway) },
        PathwayMerged e => doubles with { MergedInto = e.OtherPathway, Suspected = doubles.Suspected.Remove(e.OtherPathway) },
        PathwayTakenIn e => doubles with { TakenIn = doubles.TakenIn.Add(e.OtherPathway), Suspected = doubles.Suspected.Remove(e.OtherPathway) },
        PathwayUnmerged e => doubles with { MergedInto = null, Rejected = doubles.Rejected.Add(e.OtherPathway) },
        PathwayGivenBack e => doubles with { TakenIn = doubles.TakenIn.Remove(e.OtherPathway), Rejected = doubles.Rejected.Add(e.OtherPathway) },
        _ => doubles,
    };
}
