using Casework.GraphQL.Execution;
using Casework.GraphQL.Execution.Inputs;

namespace Casework.GraphQL.Cost;

/// <summary>Looks at an operation just before it is run: what it costs with its variables, and whether that may be.</summary>
internal sealed class OperationLimits(CostModel model, ExecutionOptions options)
{
    private readonly OperationPricing _pricing = new(model, options.AssumedListSize);

    /// <returns>Why it is refused; null when it is not.</returns>
    public GraphQLError? Check(OperationPlan plan, VariableValues variables, RequestLimits? limits, out OperationCost cost)
    {
        cost = default;
        try
        {
            var price = plan.Price ??= _pricing.Price(plan);
            cost = price.Price.At(variables);
            if (limits?.MaxDepth is { } maxDepth && price.Depth > maxDepth)
                return Error($"The operation is more than {maxDepth} levels deep.", ErrorCodes.DepthLimitExceeded, new() { ["depth"] = price.Depth, ["maxDepth"] = maxDepth });
        }
        catch (GraphQLException refused)
        {
            return Error(refused.Message, refused.Code, []);
        }

        var maxCost = limits?.MaxCost ?? options.MaxCost;
        return cost.Total <= maxCost
            ? null
            : Error(
                $"The operation may cost {Shown(cost.Total)}, which is more than {maxCost}. Ask for fewer or smaller lists.",
                ErrorCodes.CostLimitExceeded,
                new() { ["cost"] = Shown(cost.Total), ["maxCost"] = maxCost });
    }

    /// <summary>A cost as clients see it.</summary>
    public Dictionary<string, object?> Report(OperationCost cost, RequestLimits? limits) => new()
    {
        ["fieldCost"] = Shown(cost.Field),
        ["typeCost"] = Shown(cost.Type),
        ["maxCost"] = limits?.MaxCost ?? options.MaxCost,
    };

    // Weights may be fractions; a cost is shown whole, rounded up, so that what is shown as the limit is not beyond it.
    private static long Shown(double cost) => cost < long.MaxValue ? (long)Math.Ceiling(cost) : long.MaxValue;

    private static GraphQLError Error(string message, string code, Dictionary<string, object?> extensions)
    {
        extensions["code"] = code;
        return new GraphQLError(message, extensions: extensions);
    }
}
