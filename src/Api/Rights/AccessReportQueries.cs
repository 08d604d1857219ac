using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore;

namespace Casework.Api.Rights;

/// <summary>What is known of a person, for the person, for whoever works with them, and for whoever answers their request: without what nobody should be made to show.</summary>
internal sealed class AccessReportQueries(AccessReports reports, PathwayQueries pathways)
{
    public async ValueTask<AccessReportView?> AccessReport(string pathwayId, LabelLanguage language, Caller caller, CancellationToken cancel) =>
        GlobalId.Uuid("Pathway", pathwayId) is { } uuid
        && await pathways.Find(uuid, AsOf.Now, caller, cancel) is { } pathway
        && !LeftToSee.IsClosed(pathway.State, caller) && !pathway.State.Transfers.IsAway && May(caller, pathway)
        && await reports.Of(new StreamKey(pathway.Municipality, uuid), language, withProtectedFiles: false, cancel) is { } report
            ? new AccessReportView(uuid, report)
            : null;

    // Who works on the case, or is the person, sees all of it anyway; who watches over it does not.
    private static bool May(Caller caller, PathwayView pathway) =>
        !caller.Role.Includes(Role.Auditor)
        || Policy.MayAnswerAccessRequest(caller, pathway.Municipality, CaseStates.Of(pathway.State), pathway.State.DataProtection.IsAccessRequested);
}

internal sealed record AccessReportView(Guid Uuid, AccessReport Report)
{
    public string PathwayId => Report.PathwayId;

    public DateTimeOffset MadeAt => Report.MadeAt;

    public string Html => AccessReportFiles.Html(Report);

    public string Json => AccessReportFiles.Json(Report);

    public string Portable => PortableData.Json(Report);
}
