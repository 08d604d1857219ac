namespace Casework.Domain.Releases;

/// <summary>What a release costs.</summary>
internal static class ReleaseCosts
{
    /// <returns>The budget as it is after the release.</returns>
    public static PrivacyBudget Of(PrivacyBudget budget, ReleaseSchema schema, ReleaseTable table, ReportPeriod period) =>
        schema.Costs(table).Aggregate(budget, (spent, cost) => spent.With(schema.Id, cost.Level, cost.Milestone, period.ToString(), cost.Rho));
}
