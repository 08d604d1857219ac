using Casework.DisclosureControl;
using Casework.Domain.Releases;

namespace Casework.Api.Releases;

/// <summary>What all releases together may cost one person in a life, and have cost.</summary>
internal sealed record ReleaseBudgetView(ReleaseSchema Plan, PrivacyBudget Budget)
{
    public string Schema => Plan.Id;

    public decimal LifetimeRho => Plan.LifetimeRho;

    public decimal Spent => Budget.Spent;

    public decimal Remaining => LifetimeRho - Spent;

    public double MembershipAdvantage => new PrivacyLoss(Spent).MembershipAdvantage;

    public IReadOnlyList<ReleaseBudgetLevelView> Levels => [.. Enum.GetValues<BudgetLevel>().Select(level => new ReleaseBudgetLevelView(level, Budget.SpentOn(level)))];
}

internal sealed record ReleaseBudgetLevelView(BudgetLevel Level, decimal Spent);
