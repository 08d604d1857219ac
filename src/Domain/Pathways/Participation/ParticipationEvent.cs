namespace Casework.Domain.Pathways.Participation;

/// <summary>
/// A set of facts, not a ladder. Party membership and opinion are never recorded (Art. 9 GDPR). Stored forever.
/// </summary>
public abstract record ParticipationEvent : PathwayEvent
{
    private ParticipationEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("rights_information_delivered", typeof(RightsInformationDelivered)),
        ("rights_information_acknowledged", typeof(RightsInformationAcknowledged)),
        ("forum_attended", typeof(ForumAttended)),
        ("submission_made", typeof(SubmissionMade)),
        ("volunteer_role_taken", typeof(VolunteerRoleTaken)),
        ("volunteer_role_ended", typeof(VolunteerRoleEnded)),
        ("board_candidacy_admitted", typeof(BoardCandidacyAdmitted)),
        ("board_member_seated", typeof(BoardMemberSeated)),
        ("board_member_left", typeof(BoardMemberLeft)),
        ("eu_local_voter_registered", typeof(EuLocalVoterRegistered)),
        ("naturalisation_filed", typeof(NaturalisationFiled)),
        ("naturalisation_decided", typeof(NaturalisationDecided)),
        ("naturalisation_ceremony_held", typeof(NaturalisationCeremonyHeld)),
        ("naturalisation_condition_recorded", typeof(NaturalisationConditionRecorded)),
    ];

    /// <param name="Language">BCP 47.</param>
    public sealed record RightsInformationDelivered(string Language, string Version, InformationChannel Channel) : ParticipationEvent;

    /// <summary>Who was informed has said so. It says nothing of what they think of it.</summary>
    /// <param name="Language">BCP 47.</param>
    public sealed record RightsInformationAcknowledged(string Language, string Version) : ParticipationEvent;

    public sealed record ForumAttended(ForumKind Forum) : ParticipationEvent;

    public sealed record SubmissionMade(SubmissionKind Kind) : ParticipationEvent;

    public sealed record VolunteerRoleTaken(Guid RoleId, VolunteerRole Role) : ParticipationEvent;

    public sealed record VolunteerRoleEnded(Guid RoleId) : ParticipationEvent;

    public sealed record BoardCandidacyAdmitted(string Municipality) : ParticipationEvent;

    public sealed record BoardMemberSeated(string Municipality, DateOnly TermEndsOn) : ParticipationEvent;

    public sealed record BoardMemberLeft(string Municipality) : ParticipationEvent;

    public sealed record EuLocalVoterRegistered(string Municipality) : ParticipationEvent;

    public sealed record NaturalisationFiled(Guid ApplicationId, NaturalisationRoute Route) : ParticipationEvent;

    public sealed record NaturalisationDecided(Guid ApplicationId, bool Granted) : ParticipationEvent;

    public sealed record NaturalisationCeremonyHeld(Guid ApplicationId) : ParticipationEvent;

    /// <summary>What the law asks for is proven, or is no longer so, from the effective day on.</summary>
    public sealed record NaturalisationConditionRecorded(NaturalisationCondition Condition, bool Met) : ParticipationEvent;
}

public enum InformationChannel { InPerson, Letter, Leaflet, Video, Online }

public enum ForumKind { IntegrationForum, PublicForum, NeighbourhoodMeeting, SchoolCouncil }

public enum SubmissionKind { Suggestion, Complaint }

public enum VolunteerRole { WelcomeAmbassador, LanguagePartner, Mentor, Interpreter, AssociationHelper }

public enum NaturalisationRoute { Standard, Spouse, Discretionary, Shortened }

/// <summary>What sections 9 and 10 StAG ask for besides residence.</summary>
public enum NaturalisationCondition
{
    Identity,
    Livelihood,
    LanguageB1,
    LanguageC1,
    SpecialAchievement,
    LifeInGermany,
    Commitment,
    CleanRecord,
    MarriedToGerman,
}
