using Casework.Domain.Access;
using Casework.Domain.Releases;
using Casework.GraphQL.Binding;
using Casework.Projections;

namespace Casework.Api.Releases;

/// <summary>A release as its text says, of it the figures that the caller may see.</summary>
/// <param name="IsWhole">Whether that is all of it: its documents are signed as a whole.</param>
internal sealed record CouncilReleaseView(CouncilRelease Stored, ReleasePaper Paper, bool IsWhole)
{
    /// <returns>Null for a release without a figure that the caller may see: as one that is not there.</returns>
    public static CouncilReleaseView? Of(CouncilRelease stored, Caller caller)
    {
        var paper = ReleasePaper.Read(stored.Json);
        if (Policy.MaySeeWholeReleases(caller))
            return new(stored, paper, IsWhole: true);

        var figures = paper.Figures.Where(figure => Policy.MaySeeFigures(caller, figure.Milestone)).ToList();
        var areas = figures.Select(figure => figure.Area).ToHashSet();
        return figures.Count == 0
            ? null
            : new(stored, paper with { Figures = figures, Areas = [.. paper.Areas.Where(area => areas.Contains(area.Code))], Report = Part(paper.Report, caller) }, IsWhole: false);
    }

    // Surveys and the releases that a report is made of are of all fields.
    private static PaperReport? Part(PaperReport? report, Caller caller) =>
        report is null ? null : new([], [.. report.Announcements.Where(announcement => Policy.MaySeeFigures(caller, announcement.Milestone))], [], null);

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

    public string? Checkpoint => Paper.Checkpoint;

    public IReadOnlyList<PaperArea> Areas => Paper.Areas;

    public IReadOnlyList<PaperFigure> Figures => Paper.Figures;

    public IReadOnlyList<QualityRemark> Remarks => Paper.Remarks;

    public PaperReport? Report => Paper.Report;

    // The signed note has digests of the whole, from which a few missing figures could be guessed.
    public string? Signature => IsWhole ? Stored.Signature : null;

    public IReadOnlyList<ReleaseDownloadView> Downloads => IsWhole ? ReleaseDownloads.Of(Stored) : [];
}

/// <summary>What a later release says of an earlier one.</summary>
internal sealed class CouncilReleaseFields(CouncilReleases releases)
{
    public async ValueTask<IReadOnlyList<PaperFigure>> Revisions([Parent] CouncilReleaseView parent, Caller caller, CancellationToken cancel)
    {
        if (parent.Table is not ReleaseTable.QuarterlyFlows || ReportPeriod.Parse(parent.Period) is not { } quarter)
            return [];
        var year = await releases.Find(ReleaseStreams.IdOf(parent.Schema, ReleaseTable.YearlyFlows, new ReportPeriod(quarter.Year).ToString()), cancel);
        return year is null ? [] : [.. ReleasePaper.Read(year.Json).Figures.Where(figure => figure.Period == parent.Period && Policy.MaySeeFigures(caller, figure.Milestone))];
    }
}
