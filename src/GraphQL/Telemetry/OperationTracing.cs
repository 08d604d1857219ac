using System.Diagnostics;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Telemetry;

/// <summary>
/// Traces of source "Casework.GraphQL": a span for each operation and, within it, one for each call of resolvers with what is
/// below it. Names and numbers alone, never a variable, an argument or a value. Nothing is made while nobody listens.
/// </summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/"/>
internal static class OperationTracing
{
    public const string SourceName = "Casework.GraphQL";
    private static readonly ActivitySource Source = new(SourceName);

    public static bool IsHeard => Source.HasListeners();

    /// <returns>Null when nobody wants it.</returns>
    public static Activity? Begin(OperationPlan plan)
    {
        var type = OperationNames.TypeOf(plan);
        return Source.HasListeners() ? About(plan, type, Source.StartActivity(Named(type, plan), ActivityKind.Server)) : null;
    }

    /// <param name="subscribed">The span of the subscription, within which its events are.</param>
    /// <returns>Null when nobody wants it.</returns>
    public static Activity? BeginEvent(OperationPlan plan, Activity? subscribed) => Source.HasListeners()
        ? About(plan, OperationNames.TypeOf(plan), Source.StartActivity(Named("event", plan), ActivityKind.Producer, subscribed?.Context ?? default))
        : null;

    private static string Named(string kind, OperationPlan plan) => plan.Name is null ? kind : $"{kind} {plan.Name}";

    private static Activity? About(OperationPlan plan, string type, Activity? activity)
    {
        if (activity is null)
            return null;
        activity.SetTag("graphql.operation.type", type);
        activity.SetTag("graphql.document.hash", plan.DocumentHash);
        if (plan.Name is not null)
            activity.SetTag("graphql.operation.name", plan.Name);
        return activity;
    }

    public static void End(Activity activity, IReadOnlyList<GraphQLError> errors, double cost)
    {
        activity.SetTag("casework.graphql.cost", cost);
        if (errors.Count > 0)
        {
            activity.SetTag("error.type", OperationMetrics.CodeOf(errors[0]));
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }

    /// <summary>One call of a field's resolver, for all objects of the level at once or for each of them.</summary>
    public static async ValueTask Follow(PlanField field, int objects, Func<ValueTask> resolve)
    {
        using var activity = Source.StartActivity($"resolve {field.Coordinate}");
        activity?.SetTag("graphql.field.coordinate", field.Coordinate);
        activity?.SetTag("casework.graphql.objects", objects);
        await resolve();
    }
}
