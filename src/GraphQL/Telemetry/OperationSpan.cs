using System.Diagnostics;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Telemetry;

/// <summary>An operation under way, or the answer to one event of a subscription.</summary>
internal readonly record struct OperationSpan(OperationPlan Plan, double Cost, long Started, Activity? Activity, bool IsEvent = false)
{
    /// <param name="subscribed">The span of the subscription.</param>
    public static OperationSpan BeginEvent(in OperationSpan subscribed) =>
        new(subscribed.Plan, subscribed.Cost, Stopwatch.GetTimestamp(), OperationTracing.BeginEvent(subscribed.Plan, subscribed.Activity), IsEvent: true);

    public static OperationSpan Begin(OperationPlan plan, double cost) => new(plan, cost, Stopwatch.GetTimestamp(), OperationTracing.Begin(plan));
}
