using Casework.Domain.Releases;

namespace Casework.Projections.Tests.Releases;

/// <summary>One example of every event of releases.</summary>
internal static class ReleaseExamples
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-000000000001");

    public static IReadOnlyList<object> All { get; } =
    [
        new ReleaseEvent.ReleasePrepared(Id, "CR-1", ReleaseTable.QuarterlyFlows, "2026-Q3", new('a', 64), 4711, "cm9vdA==", "ada", "c2VlZA=="),
        new ReleaseEvent.BudgetSpent(Id, "CR-1", BudgetLevel.Quarter, Milestone.LanguageB1, "2026-Q3", 0.025m),
        new ReleaseEvent.ReleasePublished(
            Id, "CR-1", ReleaseTable.YearlyStocks, "2026", "ben", [new("130", Milestone.FirstJob, StockShare.NotReached, -2)], [new(ReleaseFormat.Csv, "area\r\n")], "note"),
        new ReleaseEvent.ReleaseWithdrawn(Id, "ada"),
    ];
}
