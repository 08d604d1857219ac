using System.Collections.Frozen;
using Casework.Domain.Administration;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Releases;
using Casework.Domain.Staffing;
using Casework.Domain.Surveys;
using Casework.Projections;

namespace Casework.Api.AuditActs;

/// <summary>Which of all that is recorded is an act of whom, and each act once.</summary>
internal static class ActKinds
{
    /// <summary>Entries of pathways that are no work on a case.</summary>
    public static IReadOnlySet<string> OnPathways { get; } = ErasureEvent.StoredNames.Concat(GlassEvent.StoredNames).Select(stored => stored.Name).ToFrozenSet();

    /// <summary>Recorded beside another act of the same command, which is shown.</summary>
    private static readonly Type[] _beside = [typeof(StaffEvent.EmergencyAccessTaken), typeof(StaffEvent.EmergencyAccessReviewed), typeof(ReleaseEvent.BudgetSpent)];

    /// <summary>What is recorded on no pathway.</summary>
    public static IReadOnlyList<string> OnNoPathway { get; } =
        [.. StaffEvent.StoredNames.Concat(ReleaseEvent.StoredNames).Concat(SurveyEvent.StoredNames).Concat(AdministrationEvent.StoredNames).Where(stored => !_beside.Contains(stored.Type)).Select(stored => stored.Name)];

    /// <summary>The streams of it that concern a municipality, by the tenant that they belong to: its own, and those of all.</summary>
    public static IReadOnlyList<(string Tenant, Guid[] Streams)> Streams(string municipality) =>
    [
        (municipality, [MunicipalStaff.Of(municipality).Id, AdministrationStreams.Of(municipality).Id]),
        (ReleaseStreams.Publisher, [ReleaseStreams.Stream.Id, SurveyStreams.Stream.Id]),
        (AdministrationStreams.Operation, [AdministrationStreams.Of(AdministrationStreams.Operation).Id]),
    ];

    public static bool IsOfAll(string tenant) => tenant is ReleaseStreams.Publisher or AdministrationStreams.Operation;

    /// <param name="type">The stored name of an entry of a pathway.</param>
    public static AuditActKind Of(string type) => OnPathways.Contains(type) ? AuditActKind.Administration : AuditActKind.Event;
}
