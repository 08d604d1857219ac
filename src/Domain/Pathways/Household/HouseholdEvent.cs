namespace Casework.Domain.Pathways.Household;

/// <summary>Whom somebody belongs to, and who stands for a minor. Stored forever.</summary>
public abstract record HouseholdEvent : PathwayEvent
{
    private HouseholdEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("household_member_linked", typeof(MemberLinked)),
        ("household_member_unlinked", typeof(MemberUnlinked)),
        ("guardian_appointed", typeof(GuardianAppointed)),
        ("guardianship_ended", typeof(GuardianshipEnded)),
        ("unaccompanied_minor_recorded", typeof(UnaccompaniedMinorRecorded)),
    ];

    /// <summary>Recorded on both pathways at once.</summary>
    /// <param name="Relation">What the other is to this one.</param>
    public sealed record MemberLinked(Guid OtherPathway, HouseholdRelation Relation) : HouseholdEvent, INamesOtherPathway;

    /// <summary>Recorded on both pathways at once. From the effective day on they are no longer linked.</summary>
    public sealed record MemberUnlinked(Guid OtherPathway, UnlinkReason Reason) : HouseholdEvent, INamesOtherPathway;

    public sealed record GuardianAppointed(Guid GuardianshipId, GuardianKind Kind, Personal<string> Name) : HouseholdEvent;

    /// <summary>From the effective day on the guardian no longer stands for the minor.</summary>
    public sealed record GuardianshipEnded(Guid GuardianshipId, GuardianshipEnd Reason) : HouseholdEvent;

    public sealed record UnaccompaniedMinorRecorded : HouseholdEvent;
}

public enum HouseholdRelation { Spouse, Partner, Parent, Child, Sibling, Grandparent, Grandchild, Guardian, Ward, OtherRelative }

public enum UnlinkReason { Separated, MovedOut, Deceased, EnteredInError }

public enum GuardianKind { Person, Professional, Association, YouthWelfareOffice }

public enum GuardianshipEnd { Replaced, ParentsTookOver, CourtDecision, GuardianDied }
