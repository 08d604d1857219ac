using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Digital;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Summary = Casework.Projections.TenantRow<Casework.Projections.PathwaySummary>;

namespace Casework.Projections;

/// <summary>Events to lines of the worklist: one for each pathway that is opened.</summary>
public static class PathwaySummaryProjection
{
    public const string Name = "PathwaySummaries";

    /// <summary>Events that change nothing of a line but its version and when it was changed.</summary>
    public static IReadOnlyList<Type> Ignored { get; } =
    [
        typeof(LifecycleEvent.ComplianceWarningRaised),
        typeof(ArrivalEvent.FirstReceptionEntered),
        .. MentoringEvent.StoredNames.Select(stored => stored.Type),
        .. InterpretingEvent.StoredNames.Select(stored => stored.Type),
        typeof(ArrivalEvent.FirstReceptionLeft),
        typeof(LanguageEvent.LevelAssessed),
        typeof(LanguageEvent.EntitlementGranted),
        typeof(LanguageEvent.WaitlistJoined),
        typeof(LanguageEvent.CourseEnrolled),
        typeof(LanguageEvent.AttendanceRecorded),
        typeof(LanguageEvent.CoursePaused),
        typeof(LanguageEvent.CourseResumed),
        typeof(LanguageEvent.ExamRegistered),
        typeof(LanguageEvent.RepeatGranted),
        typeof(LanguageEvent.CourseWithdrawn),
        typeof(LanguageEvent.CourseCompleted),
        typeof(LanguageEvent.DueAttendanceCertified),
        typeof(LanguageEvent.ChildcareRecorded),
        typeof(RecognitionEvent.MeasureChosen),
        typeof(RecognitionEvent.MeasureFinished),
        typeof(RecognitionEvent.RecognitionAdvised),
        typeof(RecognitionEvent.ReferenceOccupationChosen),
        typeof(RecognitionEvent.EmployerMandateGiven),
        typeof(RecognitionEvent.EvidencePresented),
        typeof(DegreeAssessmentEvent.DegreeAssessmentRequested),
        typeof(DegreeAssessmentEvent.AssessmentDocumentsCompleted),
        typeof(WorkEvent.ProfileRecorded),
        typeof(WorkEvent.JobSearchStarted),
        .. SchoolingEvent.StoredNames.Select(stored => stored.Type),
        .. HouseholdEvent.StoredNames.Select(stored => stored.Type),
        .. DuplicateEvent.StoredNames.Select(stored => stored.Type),
        .. FoundingEvent.StoredNames.Select(stored => stored.Type),
        .. SkillsEvent.StoredNames.Select(stored => stored.Type),
        .. ParticipationEvent.StoredNames.Select(stored => stored.Type),
        .. HousingEvent.StoredNames.Select(stored => stored.Type),
        .. NeedEvent.StoredNames.Select(stored => stored.Type),
        .. SupportTaskEvent.StoredNames.Select(stored => stored.Type),
        .. DigitalEvent.StoredNames.Select(stored => stored.Type),
        .. ReviewEvent.StoredNames.Select(stored => stored.Type),
        .. FourEyesEvent.StoredNames.Select(stored => stored.Type),
        .. ProtectionEvent.StoredNames.Select(stored => stored.Type).Except([typeof(ProtectionEvent.ProcessingRestricted), typeof(ProtectionEvent.RestrictionLifted)]),
        typeof(ErasureEvent.ErasureDecided),
    ];

    private static readonly Table<Summary> Table = new(
        "pathway_summaries",
        [
            Column<Summary>.Text("tenant_id", line => line.Tenant),
            Column<Summary>.Uuid("id", line => line.Row.Id),
            Column<Summary>.Text("family_name", line => line.Row.FamilyName),
            Column<Summary>.Text("given_name", line => line.Row.GivenName),
            Column<Summary>.Text("municipality", line => line.Row.Municipality),
            Column<Summary>.Int("status", line => (int)line.Row.Status),
            Column<Summary>.Text("caseworker", line => line.Row.Caseworker),
            Column<Summary>.Int("language_level", line => (int?)line.Row.LanguageLevel),
            Column<Summary>.Int("open_recognitions", line => line.Row.OpenRecognitions),
            Column<Summary>.Int("open_spells", line => line.Row.OpenSpells),
            Column<Summary>.Date("arrived_on", line => line.Row.ArrivedOn),
            Column<Summary>.Date("opened_on", line => line.Row.OpenedOn),
            Column<Summary>.Date("last_contact_on", line => line.Row.LastContactOn),
            Column<Summary>.Date("next_due_on", line => line.Row.NextDueOn),
            Column<Summary>.Timestamp("changed_at", line => line.Row.ChangedAt),
            Column<Summary>.Int("version", line => line.Row.Version),
            Column<Summary>.Bool("erased", line => line.Row.Erased),
        ],
        streamColumn: "id",
        key: ["tenant_id", "id"]);

    public static Projection Of(RuleBook rules) => Pathways.Rows(
        Name, version: 3, Table, (stream, history) => Line(stream, history, rules) is { } line ? [line] : []);

    /// <returns>Null for a pathway whose opening was retracted.</returns>
    public static PathwaySummary? Line(StreamKey stream, Aggregated<PathwayHistory> history, RuleBook rules)
    {
        var pathway = RestrictedFile.Of(HandedOverFile.Of(history.State.State));
        var erased = pathway.Erasures.PersonGoneOn is not null;
        return pathway.CaseFile.Status is not { } status || Opening(pathway) is not { Event: ArrivalEvent.PathwayOpened opened } opening ? null : new(
            stream.Id,
            erased ? null : opened.FamilyName.Value,
            erased ? null : opened.GivenName.Value,
            pathway.Arrival.Municipality ?? opened.Municipality,
            status,
            pathway.CaseFile.Caseworker,
            pathway.Language.AttainedLevel,
            pathway.Recognition.Procedures.Values.Count(procedure => procedure.IsOpen),
            pathway.Work.OpenSpells.Count(),
            pathway.Arrival.ArrivedOn,
            opening.EffectiveOn,
            pathway.Entries.FindLast(entry => entry.Event is LifecycleEvent.ContactRecorded)?.EffectiveOn,
            DeadlineBoard.Of(HandedOverFile.Of(history.State.State), rules).Where(deadline => deadline.EndedOn is null).Min(deadline => deadline.DueOn),
            history.RecordedAt!.Value,
            (int)history.Version,
            erased);
    }

    private static Entry? Opening(Pathway pathway) => pathway.Entries.Find(entry => entry.Event is ArrivalEvent.PathwayOpened);
}
