using Casework.GraphQL.Execution.Inputs;

namespace Casework.GraphQL.Cost;

/// <summary>
/// What a part of an operation costs, given its variables. Made once for a plan; whatever depends on no variable is added up
/// then, so that an operation whose arguments are literals has a single number.
/// </summary>
internal abstract class Price
{
    public static readonly Price Free = new Fixed(default);

    public abstract OperationCost At(VariableValues variables);

    /// <summary>All of them.</summary>
    public static Price Sum(IEnumerable<Price> prices)
    {
        var (known, open) = Split(prices, (left, right) => left + right);
        return open.Length == 0 ? new Fixed(known) : new Summed(known, open);
    }

    /// <summary>One of them.</summary>
    public static Price Most(IEnumerable<Price> prices)
    {
        var (known, open) = Split(prices, (left, right) => left.Or(right));
        return open.Length == 0 ? new Fixed(known) : new Dearest(known, open);
    }

    private static (OperationCost Known, Price[] Open) Split(IEnumerable<Price> prices, Func<OperationCost, OperationCost, OperationCost> join)
    {
        var known = default(OperationCost);
        var open = new List<Price>();
        foreach (var price in prices)
        {
            if (price is Fixed @fixed)
                known = join(known, @fixed.Cost);
            else
                open.Add(price);
        }

        return (known, [.. open]);
    }

    internal sealed class Fixed(OperationCost cost) : Price
    {
        public OperationCost Cost { get; } = cost;

        public override OperationCost At(VariableValues variables) => Cost;
    }

    private sealed class Summed(OperationCost known, Price[] open) : Price
    {
        public override OperationCost At(VariableValues variables)
        {
            var sum = known;
            foreach (var price in open)
                sum += price.At(variables);
            return sum;
        }
    }

    private sealed class Dearest(OperationCost known, Price[] open) : Price
    {
        public override OperationCost At(VariableValues variables)
        {
            var most = known;
            foreach (var price in open)
                most = most.Or(price.At(variables));
            return most;
        }
    }
}
