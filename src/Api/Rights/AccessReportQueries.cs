using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore;

namespace Casework.Api.Rights;

/// <summary>What is known of a person, for the person and for whoever works with them: without what nobody should be made to show.</summary>
internal sealed class AccessReportQueries(AccessReports reports, PathwayQueries pathways)
{
    public async ValueTask<AccessReportView?> AccessReport(string pathwayId, LabelLanguage language, Caller caller, CancellationToken cancel) =>
        GlobalId.Uuid("Pathway", pathwayId) is { } uuid
        && await pathways.Find(uuid, AsOf.Now, caller, cancel) is { } pathway
        && !LeftToSee.IsClosed(pathway.State, caller) && !pathway.State.Transfers.IsAway
        && await reports.Of(new StreamKey(pathway.Municipality, uuid), language, withProtectedFiles: false, cancel) is { } report
            ? new AccessReportView(uuid, report)
            : null;
}

internal sealed record AccessReportView(Guid Uuid, AccessReport Report)
{
    public string PathwayId => Report.PathwayId;

    public DateTimeOffset MadeAt => Report.MadeAt;

    public string Html => AccessReportFiles.Html(Report);

    public string Json => AccessReportFiles.Json(Report);

    public string Portable => PortableData.Json(Report);
}
