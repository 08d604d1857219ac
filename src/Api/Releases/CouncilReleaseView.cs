using Casework.Domain.Releases;
using Casework.GraphQL.Binding;
using Casework.Projections;

namespace Casework.Api.Releases;

/// <summary>A release as its text says.</summary>
internal sealed record CouncilReleaseView(CouncilRelease Stored, ReleasePaper Paper)
{
    public static CouncilReleaseView Of(CouncilRelease stored) => new(stored, ReleasePaper.Read(stored.Json));

    public string Id => Paper.Id;

    public string Schema => Paper.Schema;

    public ReleaseTable Table => Paper.Table;

    public string Period => Paper.Period;

    public DateOnly PublishedOn => Paper.PublishedOn;

    public string Guarantee => Paper.Guarantee;

    public decimal Rho => Paper.Rho;

    public decimal LifetimeRho => Paper.LifetimeRho;

    public double Confidence => Paper.Confidence;

    public string Boundary => Paper.Boundary;

    public long LogSize => Paper.LogSize;

    public string LogRoot => Paper.LogRoot;

    public IReadOnlyList<PaperArea> Areas => Paper.Areas;

    public IReadOnlyList<PaperFigure> Figures => Paper.Figures;

    public IReadOnlyList<QualityRemark> Remarks => Paper.Remarks;

    public string Signature => Stored.Signature;

    public IReadOnlyList<ReleaseDownloadView> Downloads => ReleaseDownloads.Of(Stored);
}

/// <summary>What a later release says of an earlier one.</summary>
internal sealed class CouncilReleaseFields(CouncilReleases releases)
{
    public async ValueTask<IReadOnlyList<PaperFigure>> Revisions([Parent] CouncilReleaseView parent, CancellationToken cancel)
    {
        if (parent.Table is not ReleaseTable.QuarterlyFlows || ReportPeriod.Parse(parent.Period) is not { } quarter)
            return [];
        var year = await releases.Find(ReleaseStreams.IdOf(parent.Schema, ReleaseTable.YearlyFlows, new ReportPeriod(quarter.Year).ToString()), cancel);
        return year is null ? [] : [.. ReleasePaper.Read(year.Json).Figures.Where(figure => figure.Period == parent.Period)];
    }
}
