using System.Collections.Frozen;
using Casework.Domain.Releases;

namespace Casework.Domain.Access;

/// <summary>
/// Who may do and see what: <see cref="Decide"/>, asked by commands, fields and questions of read models, and under names that
/// read well where it is asked. Denies what no grant names, and everything of another municipality. Which role may ask for a
/// field at all, and of which class it is, stands in the schema (<c>@access</c>).
/// </summary>
public static class Policy
{
    private static readonly FieldClass[] _withoutHealthAndProtection = [FieldClass.Public, FieldClass.Personal, FieldClass.Sensitive];
    private static readonly CaseState[] _allStates = Enum.GetValues<CaseState>();

    private static readonly Grant[] _grants =
    [
        new("CASEWORK")
        {
            Roles = [Role.Caseworker, Role.TeamLead],
            Purposes = [Purpose.CaseManagement],
            Deeds = [Deed.See, Deed.Change, Deed.List, Deed.Replay],
            Classes = [FieldClass.Public, FieldClass.Personal, FieldClass.Sensitive, FieldClass.Protection],
        },
        new("CASEWORK_HEALTH")
        {
            Roles = [Role.Caseworker, Role.TeamLead],
            Purposes = [Purpose.CaseManagement],
            Deeds = [Deed.See, Deed.Change],
            Classes = [FieldClass.Health],
            Reach = Reach.Team,
        },
        // Reading alone: what is to be done is done by who has the case, or after it was assigned.
        new("BROKEN_GLASS")
        {
            Roles = [Role.Caseworker, Role.TeamLead],
            Purposes = [Purpose.CaseManagement],
            Deeds = [Deed.See],
            Classes = [FieldClass.Health],
            Reach = Reach.BrokenGlass,
        },
        new("EMERGENCY")
        {
            Roles = [Role.Caseworker, Role.TeamLead],
            Purposes = [Purpose.CaseManagement],
            Deeds = [Deed.BreakGlass],
        },
        // The duty outlasts the file's way to another municipality, and its restriction.
        new("REVIEW_OF_EMERGENCIES")
        {
            Roles = [Role.TeamLead, Role.DataProtectionOfficer],
            Purposes = [Purpose.TeamSteering, Purpose.CaseManagement, Purpose.DataProtection],
            Deeds = [Deed.ReviewEmergency],
            States = [CaseState.Open, CaseState.Closed, CaseState.HandedOver, CaseState.Restricted],
        },
        new("COUNSELLING")
        {
            Roles = [Role.Caseworker, Role.TeamLead],
            Purposes = [Purpose.Counselling],
            Deeds = [Deed.See, Deed.Change, Deed.List],
            Classes = _withoutHealthAndProtection,
        },
        new("STEERING")
        {
            Roles = [Role.TeamLead],
            Purposes = [Purpose.TeamSteering],
            Deeds = [Deed.See, Deed.List],
            Classes = [FieldClass.Public, FieldClass.Personal],
        },
        // Who worked with a case that went keeps that it went.
        new("HANDED_OVER")
        {
            Roles = [Role.Caseworker, Role.TeamLead],
            Purposes = [Purpose.CaseManagement, Purpose.Counselling, Purpose.TeamSteering],
            Deeds = [Deed.See],
            States = [CaseState.HandedOver],
        },
        // Whoever works with a case keeps that it is restricted (Art. 18 GDPR) or erased, and nothing of its content.
        new("KEPT_ONLY")
        {
            Roles = [Role.Caseworker, Role.TeamLead],
            Purposes = [Purpose.CaseManagement, Purpose.Counselling, Purpose.TeamSteering],
            Deeds = [Deed.See],
            States = [CaseState.Restricted, CaseState.Erased],
        },
        // Caseworkers propose; who confirms watches over data protection and works on no case.
        new("ERASURE")
        {
            Roles = [Role.DataProtectionOfficer],
            Purposes = [Purpose.DataProtection],
            Deeds = [Deed.ConfirmErasure],
            States = _allStates,
        },
        // Whoever watches over data protection sees no names else: what a person is given, only while the person waits for it.
        new("ACCESS_REQUEST")
        {
            Roles = [Role.DataProtectionOfficer],
            Purposes = [Purpose.DataProtection],
            Deeds = [Deed.AnswerAccessRequest],
            Classes = _withoutHealthAndProtection,
            States = [CaseState.Open, CaseState.Closed, CaseState.Restricted],
            Reach = Reach.AccessRequest,
        },
        new("STAFF")
        {
            Roles = [Role.Caseworker, Role.TeamLead, Role.Auditor, Role.DataProtectionOfficer, Role.Administrator],
            Purposes = [Purpose.CaseManagement, Purpose.Counselling, Purpose.TeamSteering, Purpose.Audit, Purpose.DataProtection, Purpose.SystemOperation],
            Deeds = [Deed.SeeStaff],
        },
        new("STAFF_STEERING")
        {
            Roles = [Role.TeamLead, Role.Administrator],
            Purposes = [Purpose.TeamSteering, Purpose.SystemOperation],
            Deeds = [Deed.ChangeStaff],
        },
        new("SESSIONS")
        {
            Roles = [Role.Administrator],
            Purposes = [Purpose.SystemOperation],
            Deeds = [Deed.EndSessions],
        },
        new("RELEASES")
        {
            Roles = [Role.Council, Role.Auditor, Role.DataProtectionOfficer, Role.Administrator],
            Purposes = [Purpose.Statistics, Purpose.Audit, Purpose.DataProtection, Purpose.SystemOperation],
            Deeds = [Deed.SeeReleases],
        },
        // A release as a whole has figures of other fields, too.
        new("RELEASES_OF_THE_FIELD")
        {
            Roles = [Role.Committee],
            Purposes = [Purpose.Statistics],
            Deeds = [Deed.SeeReleases],
            Reach = Reach.Field,
        },
        new("RELEASING")
        {
            Roles = [Role.DataProtectionOfficer, Role.Administrator],
            Purposes = [Purpose.DataProtection, Purpose.SystemOperation],
            Deeds = [Deed.Release],
        },
        new("AUDIT")
        {
            Roles = [Role.Auditor, Role.DataProtectionOfficer],
            Purposes = [Purpose.Audit, Purpose.DataProtection],
            Deeds = [Deed.See, Deed.Replay, Deed.Audit],
            Classes = _withoutHealthAndProtection,
            States = _allStates,
        },
        new("OWN_DATA")
        {
            Roles = [Role.Newcomer],
            Purposes = [Purpose.OwnData],
            Deeds = [Deed.See],
            Classes = _withoutHealthAndProtection,
            States = _allStates,
            Reach = Reach.Own,
        },
        new("MINORS_DATA")
        {
            Roles = [Role.Newcomer],
            Purposes = [Purpose.OwnData],
            Deeds = [Deed.See],
            Classes = _withoutHealthAndProtection,
            States = _allStates,
            Reach = Reach.Minor,
        },
        // What of it a mentor needs, the schema says field by field.
        new("MENTORING")
        {
            Roles = [Role.Mentor],
            Purposes = [Purpose.Mentoring],
            Deeds = [Deed.See],
            Classes = [FieldClass.Public, FieldClass.Personal],
            States = [CaseState.Open],
            Reach = Reach.Match,
        },
        new("MATCH")
        {
            Roles = [Role.Mentor],
            Purposes = [Purpose.Mentoring],
            Deeds = [Deed.AnswerMatch],
            States = [CaseState.Open],
            Reach = Reach.Proposal,
        },
        // Where to: what else whoever coordinates interpreters needs is in the booking.
        new("INTERPRETING")
        {
            Roles = [Role.InterpreterCoordinator],
            Purposes = [Purpose.Interpreting],
            Deeds = [Deed.See],
            Classes = [FieldClass.Public, FieldClass.Personal],
            States = [CaseState.Open],
            Reach = Reach.AssignedBooking,
        },
        new("BOOKING")
        {
            Roles = [Role.InterpreterCoordinator],
            Purposes = [Purpose.Interpreting],
            Deeds = [Deed.AnswerBooking],
            States = [CaseState.Open],
            Reach = Reach.Booking,
        },
    ];

    /// <summary>The one decision that all others are.</summary>
    public static Ruling Decide(Caller caller, AccessQuestion question)
    {
        if (!IsOfAll(question.Deed) && (caller.Municipality is not { } own || own != question.Municipality))
            return Ruling.OtherMunicipality;

        var ruling = Ruling.NotOfTheRole;
        foreach (var grant in _grants)
        {
            if (!grant.IsOf(caller, question.Deed))
                continue;
            if (!grant.Purposes.Contains(caller.Purpose))
                ruling = ruling == Ruling.NotOfTheRole ? Ruling.NotForThePurpose : ruling;
            else if (!grant.Covers(caller, question))
                ruling = Ruling.NotOnThisCase;
            else
                return new(true, grant.Name);
        }

        return ruling;
    }

    // Asked for every field of every request.
    private static readonly FrozenDictionary<(Role, Purpose), FieldClass[]> _shown =
        (from role in Enum.GetValues<Role>()
         from purpose in Enum.GetValues<Purpose>()
         select KeyValuePair.Create((role, purpose), Array.FindAll(Enum.GetValues<FieldClass>(), @class =>
             Array.Exists(_grants, grant => grant.Roles.Contains(role) && grant.Purposes.Contains(purpose) && grant.Classes.Contains(@class))))).ToFrozenDictionary();

    /// <summary>Whether fields of a class are shown at all for the caller's purpose. Whose they are is another question.</summary>
    public static bool MayAskFor(Caller caller, FieldClass @class) =>
        @class is FieldClass.Public || (_shown.TryGetValue((caller.Role, caller.Purpose), out var shown) && shown.Contains(@class));

    /// <summary>Whether a pathway is visible at all. No means the same answer as for one that does not exist.</summary>
    public static bool MaySee(Caller caller, string municipality, Guid pathwayId, CaseState state = CaseState.Open) =>
        Decide(caller, new(Deed.See, municipality) { PathwayId = pathwayId, State = state }).Permitted;

    /// <summary>Whether a minor's pathway is visible to a newcomer who stands for the minor today.</summary>
    /// <param name="guardians">The pathways of those who do; null for one without a pathway.</param>
    public static bool MaySeeAsGuardian(Caller caller, string municipality, IEnumerable<Guid?> guardians, CaseState state = CaseState.Open) =>
        caller is { Role: Role.Newcomer, PathwayId: { } own }
        && Decide(caller, new(Deed.See, municipality) { State = state, StandsForMinor = guardians.Contains(own) }).Permitted;

    /// <summary>Whether commands on a pathway are taken from the caller.</summary>
    public static bool MayChange(Caller caller, string municipality) => Decide(caller, new(Deed.Change, municipality, FieldClass.Personal)).Permitted;

    /// <summary>Whether lists over the pathways of a municipality are answered: worklists, deadlines, notices.</summary>
    public static bool MayList(Caller caller, string municipality) => Decide(caller, new(Deed.List, municipality, FieldClass.Personal)).Permitted;

    /// <summary>Whether the history of a municipality is answered: who did what, and when.</summary>
    public static bool MayAudit(Caller caller, string municipality) => Decide(caller, new(Deed.Audit, municipality)).Permitted;

    /// <summary>Whether decisions of a municipality are taken again, to see how they came about.</summary>
    public static bool MayReplay(Caller caller, string municipality) => Decide(caller, new(Deed.Replay, municipality, FieldClass.Sensitive)).Permitted;

    /// <summary>
    /// Whether the content of a visible pathway is shown after another municipality has taken it over. Who worked with it keeps that it
    /// went; history is for audits, and the person's own data stay theirs.
    /// </summary>
    public static bool MaySeeHandedOver(Caller caller) => MaySeeContent(caller, CaseState.HandedOver);

    /// <summary>Whether the content of a visible pathway is shown in a state in which others see no more than that it is so.</summary>
    public static bool MaySeeContent(Caller caller, CaseState state) =>
        caller.Municipality is { } own && Decide(caller, new(Deed.See, own, FieldClass.Personal) { PathwayId = caller.PathwayId, State = state }).Permitted;

    /// <summary>Whether special needs of a visible pathway are shown. To nobody else, not on any screen of the person themselves.</summary>
    public static bool MaySeeNeeds(Caller caller, string municipality) => Decide(caller, new(Deed.See, municipality, FieldClass.Protection)).Permitted;

    /// <summary>Whether a health file is opened to the caller to write in.</summary>
    /// <param name="assignment">How the caller stands to the case.</param>
    public static bool MayUseHealthFile(Caller caller, string municipality, Assignment assignment) =>
        Decide(caller, new(Deed.Change, municipality, FieldClass.Health) { Assignment = assignment }).Permitted;

    /// <summary>Whether a health file is opened to the caller to read.</summary>
    /// <param name="assignment">How the caller stands to the case.</param>
    public static bool MaySeeHealthFile(Caller caller, string municipality, Assignment assignment, CaseState state) =>
        Decide(caller, new(Deed.See, municipality, FieldClass.Health) { Assignment = assignment, State = state }).Permitted;

    /// <summary>Whether it is opened to a caller, to whom it is closed else, who has broken the glass. Asked at each reading: it closes by itself.</summary>
    public static bool MaySeeHealthFileInEmergency(Caller caller, string municipality, CaseState state, bool glassBroken) =>
        Decide(caller, new(Deed.See, municipality, FieldClass.Health) { State = state, GlassBroken = glassBroken }).Permitted;

    /// <summary>Whether the caller may open a health file in an emergency that is closed to them. Whether it is one, the command says.</summary>
    public static bool MayBreakGlass(Caller caller, string municipality) => Decide(caller, new(Deed.BreakGlass, municipality)).Permitted;

    /// <summary>Whether the caller reviews accesses in an emergency of a municipality.</summary>
    public static bool MayReviewEmergencies(Caller caller, string municipality) => Decide(caller, new(Deed.ReviewEmergency, municipality)).Permitted;

    /// <summary>Whether a match is shown to a mentor at all, and their word on it taken. No means the same answer as for one that does not exist.</summary>
    /// <param name="standing">How the mentor stands to it.</param>
    public static bool MayAnswerMatch(Caller caller, string municipality, CaseState state, MatchStanding standing) =>
        Decide(caller, new(Deed.AnswerMatch, municipality) { State = state, Match = standing }).Permitted;

    /// <summary>Whether a mentor sees of a newcomer what a match needs: while it is active, and not a day longer.</summary>
    public static bool MaySeeMatched(Caller caller, string municipality, CaseState state, MatchStanding standing) =>
        Decide(caller, new(Deed.See, municipality, FieldClass.Personal) { State = state, Match = standing }).Permitted;

    /// <summary>
    /// Whether a booking is shown to who coordinates interpreters, and their word on it taken. No means the same answer as for one that does not exist.
    /// </summary>
    /// <param name="standing">How they stand to it.</param>
    public static bool MayAnswerBooking(Caller caller, string municipality, CaseState state, BookingStanding standing) =>
        Decide(caller, new(Deed.AnswerBooking, municipality) { State = state, Booking = standing }).Permitted;

    /// <summary>Whether who coordinates interpreters sees where an appointment is: while an interpreter is assigned, who has to get there.</summary>
    public static bool MaySeeBookedPlace(Caller caller, string municipality, CaseState state, BookingStanding standing) =>
        Decide(caller, new(Deed.See, municipality, FieldClass.Personal) { State = state, Booking = standing }).Permitted;

    /// <summary>Whether an erasure that somebody proposed is confirmed by the caller.</summary>
    public static bool MayConfirmErasure(Caller caller, string municipality) => Decide(caller, new(Deed.ConfirmErasure, municipality)).Permitted;

    /// <summary>Whether the caller, who sees no names else, is given what is known of a person to answer them.</summary>
    /// <param name="accessRequested">The person has asked for it and waits.</param>
    public static bool MayAnswerAccessRequest(Caller caller, string municipality, CaseState state, bool accessRequested) =>
        Decide(caller, new(Deed.AnswerAccessRequest, municipality, FieldClass.Sensitive) { State = state, AccessRequested = accessRequested }).Permitted;

    /// <summary>Whether teams and deputies of a municipality are shown: who works with whom, and who stands in for whom.</summary>
    public static bool MaySeeStaff(Caller caller, string municipality) => Decide(caller, new(Deed.SeeStaff, municipality)).Permitted;

    /// <summary>Whether teams and deputies of a municipality are changed by the caller. Who did is recorded.</summary>
    public static bool MayChangeStaff(Caller caller, string municipality) => Decide(caller, new(Deed.ChangeStaff, municipality)).Permitted;

    /// <summary>Whether sessions of a municipality are ended by the caller. Who did is recorded.</summary>
    public static bool MayEndSessions(Caller caller, string municipality) => Decide(caller, new(Deed.EndSessions, municipality)).Permitted;

    /// <summary>Whether figures of a step that were published are answered. They are the same for all municipalities.</summary>
    public static bool MaySeeFigures(Caller caller, Milestone milestone) => Decide(caller, new(Deed.SeeReleases, "") { Milestone = milestone }).Permitted;

    /// <summary>Whether releases are answered as a whole: their signed documents, and what they have cost.</summary>
    public static bool MaySeeWholeReleases(Caller caller) => Decide(caller, new(Deed.SeeReleases, "")).Permitted;

    /// <summary>Whether releases are prepared and published by the caller. Two people are needed; who did is recorded.</summary>
    public static bool MayRelease(Caller caller) => Decide(caller, new(Deed.Release, "")).Permitted;

    // What was released belongs to no municipality.
    private static bool IsOfAll(Deed deed) => deed is Deed.SeeReleases or Deed.Release;
}
