using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Releases;

/// <summary>A file's log to what it says about milestones, entry by entry: what is retracted later was said until then.</summary>
public static class MilestoneFacts
{
    /// <param name="pathway">The file.</param>
    /// <param name="log">All its entries, in the order of the log.</param>
    /// <returns>In the order in which they were said.</returns>
    public static IReadOnlyList<MilestoneFact> Of(Guid pathway, IReadOnlyList<Entry> log)
    {
        var facts = new List<MilestoneFact>();
        var standing = new List<Entry>();
        var said = new Dictionary<MilestoneFact, int>();
        for (var i = 0; i < log.Count; i++)
        {
            var entry = log[i];
            if (entry.Event is CorrectionEvent)
                standing = [.. Revision.Standing([.. log.Take(i + 1)]).Where(Matters)];
            else if (Matters(entry))
                standing.Add(entry);
            else
                continue;
            if (Milestones.ShownBy(entry.Event) is { } again && said.Keys.Any(fact => fact.Milestone == again && fact.On <= entry.EffectiveOn))
                continue;
            Say(Now(pathway, standing), entry.Position, said, facts);
        }

        return facts;
    }

    private static void Say(HashSet<MilestoneFact> now, long position, Dictionary<MilestoneFact, int> said, List<MilestoneFact> facts)
    {
        foreach (var (gone, place) in said.Where(known => !now.Contains(known.Key)).ToList())
        {
            facts[place] = facts[place] with { KnownUntil = position };
            said.Remove(gone);
        }

        foreach (var fresh in now.Where(fact => !said.ContainsKey(fact)))
        {
            said.Add(fresh, facts.Count);
            facts.Add(fresh with { KnownFrom = position });
        }
    }

    // A fact that came with a transfer is said by the file that it was recorded in.
    private static bool Matters(Entry entry) =>
        entry.Event is TransferEvent or DuplicateEvent or HouseholdEvent.MemberLinked or HouseholdEvent.MemberUnlinked
            or ProtectionEvent.ProcessingRestricted or ProtectionEvent.RestrictionLifted
        || (entry.Origin is null
            && (entry.Event is ArrivalEvent.PathwayOpened or LifecycleEvent.Closed or LifecycleEvent.Reopened or LanguageEvent.EvidenceRevoked || Milestones.ShownBy(entry.Event) is not null));

    // What is restricted is kept and used for nothing else (Art. 18 GDPR): nobody is counted by it until that is lifted. Whose files these are is
    // still said, so that nobody is counted twice meanwhile.
    private static HashSet<MilestoneFact> Now(Guid pathway, List<Entry> standing) =>
        IsRestricted(standing) ? Ties(pathway, standing) : [.. Reached(standing), .. Presences(standing), .. Ties(pathway, standing)];

    private static bool IsRestricted(List<Entry> standing)
    {
        var inForce = new HashSet<Guid>();
        foreach (var entry in standing)
        {
            switch (entry.Event)
            {
                case ProtectionEvent.ProcessingRestricted e:
                    inForce.Add(e.RestrictionId);
                    break;
                case ProtectionEvent.RestrictionLifted e:
                    inForce.Remove(e.RestrictionId);
                    break;
            }
        }

        return inForce.Count > 0;
    }

    private static IEnumerable<MilestoneFact> Reached(List<Entry> standing)
    {
        var revoked = standing.Select(entry => entry.Event).OfType<LanguageEvent.EvidenceRevoked>().Select(e => e.EvidenceId).ToHashSet();
        return standing
            .Where(entry => Milestones.Evidence(entry.Event) is not { } evidence || !revoked.Contains(evidence))
            .Select(entry => (Milestone: Milestones.ShownBy(entry.Event), entry.EffectiveOn))
            .Where(shown => shown.Milestone is not null)
            .GroupBy(shown => shown.Milestone!.Value, shown => shown.EffectiveOn)
            .Select(shown => new MilestoneFact(MilestoneFactKind.Milestone, shown.Key, null, shown.Min(), null, 0));
    }

    private static IEnumerable<MilestoneFact> Presences(List<Entry> standing)
    {
        DateOnly? since = null;
        foreach (var entry in standing.OrderBy(entry => entry.EffectiveOn))
        {
            switch (entry.Event)
            {
                case ArrivalEvent.PathwayOpened or LifecycleEvent.Reopened or TransferEvent.PathwayTakenOver:
                    since ??= entry.EffectiveOn;
                    break;
                case LifecycleEvent.Closed or TransferEvent.PathwayHandedOver when since is { } began:
                    if (began < entry.EffectiveOn)
                        yield return new(MilestoneFactKind.Presence, null, null, began, entry.EffectiveOn, 0);
                    since = null;
                    break;
            }
        }

        if (since is { } open)
            yield return new(MilestoneFactKind.Presence, null, null, open, null, 0);
    }

    private static HashSet<MilestoneFact> Ties(Guid pathway, List<Entry> standing)
    {
        var ties = new HashSet<MilestoneFact>();
        foreach (var entry in standing)
        {
            switch (entry.Event)
            {
                case TransferEvent.PathwayHandedOver e:
                    ties.Add(Person(e.TransferId));
                    break;
                case TransferEvent.PathwayTakenOver e:
                    ties.Add(Person(e.TransferId));
                    break;
                case DuplicateEvent.PathwayMerged e:
                    ties.Add(Person(Both(pathway, e.OtherPathway)));
                    break;
                case DuplicateEvent.PathwayTakenIn e:
                    ties.Add(Person(Both(pathway, e.OtherPathway)));
                    break;
                case DuplicateEvent.PathwayUnmerged e:
                    ties.Remove(Person(Both(pathway, e.OtherPathway)));
                    break;
                case DuplicateEvent.PathwayGivenBack e:
                    ties.Remove(Person(Both(pathway, e.OtherPathway)));
                    break;
                case HouseholdEvent.MemberLinked e:
                    ties.Add(Household(Both(pathway, e.OtherPathway)));
                    break;
                case HouseholdEvent.MemberUnlinked e:
                    ties.Remove(Household(Both(pathway, e.OtherPathway)));
                    break;
            }
        }

        return ties;
    }

    /// <summary>The file at the other end of a tie.</summary>
    internal static Guid Other(Guid pathway, Guid tie) => Both(pathway, tie);

    private static MilestoneFact Person(Guid tie) => new(MilestoneFactKind.SamePerson, null, tie, null, null, 0);

    private static MilestoneFact Household(Guid tie) => new(MilestoneFactKind.SameHousehold, null, tie, null, null, 0);

    // The same from either side; with one of them it gives the other.
    private static Guid Both(Guid one, Guid other)
    {
        var bytes = one.ToByteArray();
        var others = other.ToByteArray();
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] ^= others[i];
        return new Guid(bytes);
    }
}
