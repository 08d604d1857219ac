using System.Collections.Immutable;

namespace Casework.Domain.Releases;

/// <summary>
/// What all releases together may have cost one person. A milestone is counted once in a life: of all quarters it can stand in one, and of
/// all years in one, so the dearest counts. Who is in a stock is in it every year: those add up.
/// </summary>
public sealed record PrivacyBudget
{
    public static PrivacyBudget Untouched { get; } = new();

    private ImmutableDictionary<(BudgetLevel Level, Milestone Milestone), ImmutableDictionary<string, decimal>> Spendings { get; init; } =
        ImmutableDictionary<(BudgetLevel, Milestone), ImmutableDictionary<string, decimal>>.Empty;

    /// <summary>ρ of one person's life.</summary>
    public decimal Spent => Spendings.Sum(spent => Of(spent.Key.Level, spent.Value.Values));

    public decimal SpentOn(BudgetLevel level) => Spendings.Where(spent => spent.Key.Level == level).Sum(spent => Of(level, spent.Value.Values));

    /// <param name="schema">A period of another schema is another period.</param>
    public PrivacyBudget With(string schema, BudgetLevel level, Milestone milestone, string period, decimal rho)
    {
        var known = Spendings.GetValueOrDefault((level, milestone), ImmutableDictionary<string, decimal>.Empty);
        var at = $"{schema} {period}";
        return new() { Spendings = Spendings.SetItem((level, milestone), known.SetItem(at, known.GetValueOrDefault(at) + rho)) };
    }

    /// <summary>Whether it is more than a schema allows, of all or of the stocks.</summary>
    public bool Exceeds(ReleaseSchema schema) => Spent > schema.LifetimeRho || SpentOn(BudgetLevel.Stock) > schema.Stocks.Rho;

    private static decimal Of(BudgetLevel level, IEnumerable<decimal> periods) => level is BudgetLevel.Stock ? periods.Sum() : periods.Max();
}
