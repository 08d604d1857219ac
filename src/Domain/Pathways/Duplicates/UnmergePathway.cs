using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Duplicates;

/// <summary>The two were different persons after all: this file goes on by itself, with everything that stood in it.</summary>
public sealed record UnmergePathway(Guid OtherPathway, Personal<string> Reason) : DuplicateCommand(OtherPathway)
{
    private protected override Decision<PathwayEvent> Decide(Doubles doubles, Pathway pathway, Circumstances now)
    {
        if (Shape.Text(Reason.Value, nameof(Reason), Shape.NoteLength) is { } flaw)
            return flaw;

        if (doubles.MergedInto != OtherPathway)
        {
            return pathway.Has(new DuplicateEvent.PathwayUnmerged(OtherPathway, Reason), EffectiveOn)
                ? Decision<PathwayEvent>.Nothing
                : DuplicateRejection.NotMerged.At(nameof(OtherPathway));
        }

        return EffectiveOn < pathway.CaseFile.StatusSince
            ? LifecycleRejection.StatusChangedLater.At(nameof(EffectiveOn))
            : Decision<PathwayEvent>.Of(new DuplicateEvent.PathwayUnmerged(OtherPathway, Reason), new LifecycleEvent.Reopened(Reason));
    }

    private protected override MutualCommand Mirror(Guid pathway) => new GiveBackPathway(pathway, Reason);
}
