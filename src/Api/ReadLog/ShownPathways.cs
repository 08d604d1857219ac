using Casework.Api.AuditActs;
using Casework.Api.Deadlines;
using Casework.Api.Decisions;
using Casework.Api.Duplicates;
using Casework.Api.EmergencyAccess;
using Casework.Api.HealthFiles;
using Casework.Api.Household;
using Casework.Api.Interpreting;
using Casework.Api.Mentoring;
using Casework.Api.Notices;
using Casework.Api.Pathways;
using Casework.Api.Replay;
using Casework.Api.Rights;
using Casework.Api.Schema;
using Casework.Api.Skills;
using Casework.Api.Timelines;
using Casework.Api.Transfers;
using Casework.Api.Transparency;
using Casework.Api.Worklist;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Api.ReadLog;

/// <summary>
/// Of which pathways an object of the schema shows something: whoever reads one is recorded, whichever question returned it. Objects that are
/// only found inside of these need no line of their own; a test looks for those that nobody would record.
/// </summary>
internal static class ShownPathways
{
    private static readonly Dictionary<Type, Action<object, Shown>> ByType = new()
    {
        [typeof(PathwayView)] = Of<PathwayView>((pathway, shown) => shown.Add(pathway.Uuid)),
        [typeof(PathwayChange)] = Of<PathwayChange>((change, shown) => shown.Add(change.Pathway.Uuid)),
        [typeof(PathwaySummaryView)] = Of<PathwaySummaryView>((pathway, shown) => shown.Add(pathway.Row.Id)),
        [typeof(TimelineEntryView)] = Of<TimelineEntryView>((entry, shown) => shown.Add(entry.Entry.PathwayId, entry.Entry.Id)),
        [typeof(DeadlineView)] = Of<DeadlineView>((deadline, shown) => shown.Add(deadline.Row.PathwayId, deadline.Row.Id)),
        [typeof(NoticeView)] = Of<NoticeView>((notice, shown) => shown.Add(notice.Row.PathwayId)),
        [typeof(SpanView)] = Of<SpanView>((span, shown) => shown.Add(span.Row.PathwayId)),
        [typeof(SkillHolderView)] = Of<SkillHolderView>((holder, shown) => shown.Add(holder.Row.PathwayId)),
        [typeof(HealthFileView)] = Of<HealthFileView>((file, shown) =>
        {
            if (file.InEmergency)
                shown.AddInEmergency(file.Pathway);
            else
                shown.Add(file.Pathway);
        }),
        [typeof(EmergencyAccessView)] = Of<EmergencyAccessView>((access, shown) => shown.Add(access.Pathway)),
        [typeof(MatchView)] = Of<MatchView>((match, shown) => shown.Add(match.Pathway)),
        [typeof(BookingView)] = Of<BookingView>((booking, shown) => shown.Add(booking.Pathway)),
        [typeof(TransferOfferView)] = Of<TransferOfferView>((offer, shown) => shown.Add(offer.File)),
        [typeof(DecisionBasisView)] = Of<DecisionBasisView>((basis, shown) => shown.Add(basis.Decision.Entry.PathwayId, basis.Decision.Entry.Id)),
        [typeof(DecisionTodayView)] = Of<DecisionTodayView>((today, shown) => shown.Add(today.Decision.Entry.PathwayId, today.Decision.Entry.Id)),
        [typeof(ReplayStep)] = Of<ReplayStep>((step, shown) => shown.Add(step.Now.Uuid)),
        [typeof(StateComparison)] = Of<StateComparison>((comparison, shown) => shown.Add(comparison.Pathway)),
        // Values may be ids of other pathways. What classes of fields they are of is recorded where the whole file is read for them.
        [typeof(StateValue)] = Of<StateValue>((value, shown) => shown.Add(Named(value.Value))),
        [typeof(StateDifference)] = Of<StateDifference>((difference, shown) => shown.Add([.. Named(difference.Before), .. Named(difference.After)])),
        [typeof(EventProofView)] = Of<EventProofView>((proof, shown) => shown.Add(proof.About.PathwayId, proof.About.Id)),
        [typeof(HouseholdView)] = Of<HouseholdView>((household, shown) => shown.Add(household.Members.Select(member => member.Uuid))),
        [typeof(HouseholdLinkView)] = Of<HouseholdLinkView>((link, shown) => shown.Add([link.From, link.To.Pathway])),
        [typeof(FamilyMemberView)] = Of<FamilyMemberView>((member, shown) => shown.Add(member.Member.Pathway)),
        [typeof(GuardianAccessView)] = Of<GuardianAccessView>((access, shown) => shown.Add(access.Access.Pathway)),
        [typeof(DuplicatesView)] = Of<DuplicatesView>((doubles, shown) => shown.Add(
            [.. doubles.State.Doubles.Rejected, .. doubles.State.Doubles.TakenIn, .. doubles.State.Doubles.MergedInto is { } into ? [into] : Array.Empty<Guid>()])),
        [typeof(DuplicateCandidateView)] = Of<DuplicateCandidateView>((candidate, shown) => shown.Add(candidate.Pathway.Uuid)),
        [typeof(DuplicateSuspicionView)] = Of<DuplicateSuspicionView>((suspicion, shown) => shown.Add(suspicion.Other)),
        [typeof(LifecycleEvent.Closed)] = Of<LifecycleEvent.Closed>((closed, shown) => shown.Add(closed.DuplicateOf)),
        [typeof(AccessReportView)] = Of<AccessReportView>((report, shown) => shown.AddExport(report.Uuid)),
        [typeof(ReadLogEntryView)] = Of<ReadLogEntryView>((entry, shown) => shown.AddNamed(entry.Entry.Streams)),
        [typeof(ReadLogPage)] = Of<ReadLogPage>((page, shown) => shown.AddRows(page.Nodes)),
        [typeof(EventActView)] = Of<EventActView>((act, shown) => shown.Add(act.Entry.Entry.PathwayId, act.Entry.Entry.Id)),
        [typeof(ReadActView)] = Of<ReadActView>((act, shown) => shown.AddNamed(act.Pathways)),
        [typeof(AdministrativeActView)] = Of<AdministrativeActView>((act, shown) => shown.AddNamed(act.Pathways)),
        [typeof(AuditActsPage)] = Of<AuditActsPage>((page, shown) => shown.AddRows(page.Nodes)),
        [typeof(Connection<PathwaySummaryView>)] = OfPage<PathwaySummaryView>(),
        [typeof(Connection<TimelineEntryView>)] = OfPage<TimelineEntryView>(),
        [typeof(Connection<DeadlineView>)] = OfPage<DeadlineView>(),
        [typeof(Connection<NoticeView>)] = OfPage<NoticeView>(),
        [typeof(Connection<SpanView>)] = OfPage<SpanView>(),
        [typeof(Connection<SkillHolderView>)] = OfPage<SkillHolderView>(),
        [typeof(Connection<BookingView>)] = OfPage<BookingView>(),
    };

    static ShownPathways()
    {
        foreach (var fact in FactNames.ByType.Keys.Where(fact => fact.IsAssignableTo(typeof(INamesOtherPathway))))
            ByType[fact] = Of<INamesOtherPathway>((named, shown) => shown.Add(named.OtherPathway));
    }

    /// <param name="type">The CLR type of a schema type's objects; null for one without.</param>
    public static bool Knows(Type? type) => type is not null && ByType.ContainsKey(type);

    /// <summary>Adds what an object shows.</summary>
    public static void Tell(object value, Shown shown) => ByType[value.GetType()](value, shown);

    private static IEnumerable<Guid> Named(string? value) =>
        value is null ? [] : value.Split(WholePathway.Separator).Select(one => GlobalId.Uuid("Pathway", one)).OfType<Guid>();

    // Cursors hold values of their rows; and a page without rows, or of which only the number is asked for, tells something as well.
    private static Action<object, Shown> OfPage<TNode>() where TNode : class => Of<Connection<TNode>>((page, shown) => shown.AddRows(page.Nodes));

    private static Action<object, Shown> Of<T>(Action<T, Shown> tell) => (value, shown) => tell((T)value, shown);
}
