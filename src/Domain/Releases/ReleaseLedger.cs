using System.Collections.Immutable;
using static Casework.Domain.Releases.ReleaseEvent;

namespace Casework.Domain.Releases;

/// <summary>What was prepared and published, and what it has cost.</summary>
public sealed record ReleaseLedger
{
    public static ReleaseLedger Initial { get; } = new();

    /// <summary>In the order in which they were prepared; without those that were withdrawn.</summary>
    public ImmutableList<Release> Releases { get; private init; } = [];

    public PrivacyBudget Budget { get; private init; } = PrivacyBudget.Untouched;

    /// <summary>In the order in which they were published.</summary>
    public IEnumerable<Release> Published => Releases.Where(release => release.IsPublished).OrderBy(release => release.Place);

    /// <returns>Null when there is none.</returns>
    public Release? Find(Guid id) => Releases.Find(release => release.Id == id);

    /// <returns>Null when it is not even prepared.</returns>
    public Release? Find(string schema, ReleaseTable table, ReportPeriod period) =>
        Releases.Find(release => release.Schema == schema && release.Table == table && release.Period == period);

    /// <returns>The last of a table that was published; null when none was.</returns>
    public Release? Last(string schema, ReleaseTable table) =>
        Releases.Where(release => release.IsPublished && release.Schema == schema && release.Table == table).MaxBy(release => release.Period);

    /// <summary>Never fails, never decides.</summary>
    public static ReleaseLedger Evolve(ReleaseLedger ledger, ReleaseEvent @event, DateTimeOffset at) => @event switch
    {
        ReleasePrepared e when ledger.Find(e.ReleaseId) is null && ReportPeriod.Parse(e.Period) is { } period => ledger with
        {
            Releases = ledger.Releases.Add(new(e.ReleaseId, e.Schema, e.Table, period, e.Boundary, e.LogSize, e.LogRoot, e.PreparedBy, at, e.Seed)),
        },
        ReleaseWithdrawn e when ledger.Find(e.ReleaseId) is { IsPublished: false } prepared => ledger with { Releases = ledger.Releases.Remove(prepared) },
        ReleasePublished e when ledger.Find(e.ReleaseId) is { IsPublished: false } prepared => ledger with
        {
            Releases = ledger.Releases.Replace(prepared, prepared with
            {
                PublishedBy = e.PublishedBy,
                PublishedAt = at,
                Place = ledger.Releases.Count(release => release.IsPublished) + 1,
                Cells = [.. e.Cells],
            }),
        },
        BudgetSpent e => ledger with { Budget = ledger.Budget.With(e.Schema, e.Level, e.Milestone, e.Period, e.Rho) },
        _ => ledger,
    };
}
