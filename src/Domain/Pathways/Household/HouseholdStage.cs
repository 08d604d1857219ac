using System.Collections.Immutable;
using static Casework.Domain.Pathways.Household.HouseholdEvent;

namespace Casework.Domain.Pathways.Household;

public sealed record HouseholdStage
{
    public static HouseholdStage Initial { get; } = new();

    /// <summary>Links that are over included, in the order of their beginning.</summary>
    public ImmutableList<HouseholdMember> Members { get; private init; } = [];

    /// <summary>By guardianship id.</summary>
    public ImmutableDictionary<Guid, Guardianship> Guardianships { get; private init; } = ImmutableDictionary<Guid, Guardianship>.Empty;

    /// <summary>The day from which somebody was known to be a minor without parents here.</summary>
    public DateOnly? UnaccompaniedSince { get; private init; }

    /// <returns>The latest link with the other; null when there was none.</returns>
    public HouseholdMember? Member(Guid pathway) => Members.FindLast(member => member.Pathway == pathway);

    public static HouseholdStage Evolve(HouseholdStage state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (MemberLinked e, var on) => state with { Members = state.Members.Add(new(e.OtherPathway, e.Relation, on)) },
        (MemberUnlinked e, var on) when state.Member(e.OtherPathway) is { UnlinkedOn: null } open =>
            state with { Members = state.Members.Replace(open, open with { UnlinkedOn = on, UnlinkReason = e.Reason }) },
        (GuardianAppointed e, var on) => state.With(e.GuardianshipId, known => known with { Kind = e.Kind, Name = e.Name, AppointedOn = on }),
        (GuardianshipEnded e, var on) => state.With(e.GuardianshipId, known => known with { EndedOn = on, EndReason = e.Reason }),
        (UnaccompaniedMinorRecorded, var on) => state with { UnaccompaniedSince = state.UnaccompaniedSince ?? on },
        _ => state,
    };

    private HouseholdStage With(Guid id, Func<Guardianship, Guardianship> change) =>
        this with { Guardianships = Guardianships.SetItem(id, change(Guardianships.GetValueOrDefault(id) ?? new(id))) };
}
