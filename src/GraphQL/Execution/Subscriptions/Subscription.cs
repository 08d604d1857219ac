using System.Runtime.CompilerServices;
using Casework.GraphQL.Cost;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Telemetry;

namespace Casework.GraphQL.Execution.Subscriptions;

/// <summary>
/// One subscription: makes its source of events and answers each event by a run of the plan, whose access rules are asked
/// anew. Who has lost the right to the root field gets an error without data and nothing after it, so that not even the
/// time of an event is told.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Subscription"/>
internal sealed class Subscription
{
    private readonly OperationPlan _plan;
    private readonly VariableValues _variables;
    private readonly object? _costReport;
    private readonly RequestFeatures _features;
    private readonly ExecutionOptions _options;
    private readonly StreamLifetime _lifetime;
    private readonly PlanField _field;
    private readonly string? _lastEventId;
    private readonly OperationTelemetry _telemetry;
    private readonly OperationSpan _span;
    private int _enumerated;

    private Subscription(
        OperationPlan plan,
        VariableValues variables,
        object? costReport,
        GraphQLRequest request,
        RequestFeatures features,
        ExecutionOptions options,
        StreamLifetime lifetime,
        OperationTelemetry telemetry,
        OperationSpan span)
    {
        _plan = plan;
        _variables = variables;
        _costReport = costReport;
        _features = features;
        _options = options;
        _lifetime = lifetime;
        _field = plan.Root.Fields[0];
        _lastEventId = request.LastEventId;
        _telemetry = telemetry;
        _span = span;
    }

    private static GraphQLError Expired =>
        new("What was known of the caller has expired; authenticate again.", extensions: ErrorCodes.Extensions(ErrorCodes.Unauthenticated));

    /// <summary>CreateSourceEventStream.</summary>
    /// <returns>The responses to the events, or why there are none.</returns>
    public static async ValueTask<ResponseStream> Start(
        OperationPlan plan,
        VariableValues variables,
        OperationCost cost,
        object? costReport,
        GraphQLRequest request,
        RequestFeatures features,
        ExecutionOptions options,
        OperationTelemetry telemetry,
        CancellationToken client)
    {
        var span = OperationSpan.Begin(plan, cost.Total);
        var lifetime = new StreamLifetime(options.Time, features, client);
        var subscription = new Subscription(plan, variables, costReport, request, features, options, lifetime, telemetry, span);
        var run = subscription.Run(lifetime.Token);
        try
        {
            var source = await subscription.Source(run);
            telemetry.End(span, []);
            return new ResponseStream(subscription.Responses(source, client), isSubscription: true);
        }
        catch (Exception failure)
        {
            var refused = await run.Release(subscription.End(run, failure));
            lifetime.Dispose();
            return new ResponseStream(telemetry.End(span, refused));
        }
    }

    private async ValueTask<object> Source(OperationRun run)
    {
        _lifetime.Token.ThrowIfCancellationRequested();
        if (_field.IsGuarded && run.Decide(_field) != AccessDecision.Allow)
            throw run.Denial(_field);
        var method = _field.Bound.Method!;
        var arguments = _field.Arguments.Coerce(_variables);
        foreach (var naming in _field.Bound.Naming)
            run.Account?.Name(arguments[naming]);
        var made = method.Call(SchemaExecutor.Root, arguments, new ResolverContext(run, _field));
        if (made.Pending is { } making)
            await Wait(making);
        return made.Value ?? throw new InvalidOperationException($"{method.Name} returned no source of events.");
    }

    private async ValueTask Wait(Task making)
    {
        try
        {
            await making.WaitAsync(_options.Timeout, _options.Time, _lifetime.Token);
        }
        catch (Exception) when (!making.IsCompleted)
        {
            Abandoned.Observe(making, _options.Logger, _field.Coordinate);
            _lifetime.Token.ThrowIfCancellationRequested();
            throw DeadlineException.Instance;
        }
    }

    /// <summary>MapSourceToResponseEvent.</summary>
    private async IAsyncEnumerable<GraphQLResponse> Responses(object source, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        if (Interlocked.Exchange(ref _enumerated, 1) == 1)
            throw new InvalidOperationException("The responses of a subscription are enumerated once.");

        using var lifetime = _lifetime;
        using var leaving = cancel.UnsafeRegister(static lifetime => ((StreamLifetime)lifetime!).End(), lifetime);
        var events = _field.Bound.Source!.Open(source);
        try
        {
            for (var isLast = false; !isLast;)
            {
                (var response, isLast) = await Next(events);
                if (response is not null)
                    yield return response;
            }
        }
        finally
        {
            lifetime.End();
            await events.Close(failure => ExecutionLog.SourceNotClosed(_options.Logger, failure, _field.Coordinate));
        }
    }

    private async ValueTask<(GraphQLResponse? Response, bool IsLast)> Next(AsyncReader events)
    {
        (object?, string?) @event;
        try
        {
            if (!await events.Next(_lifetime.Token, _lifetime.Token))
                return (AtTheEnd(), true);
            @event = events.Current;
        }
        catch (Exception failure)
        {
            return (_lifetime.HasEnded ? AtTheEnd() : End(Run(_lifetime.Token), failure), true);
        }

        var (response, isDenied) = await Respond(@event);
        if (!_lifetime.HasEnded)
            return (response, isDenied);
        response.Dispose();
        return (AtTheEnd(), true);
    }

    /// <summary>ExecuteSubscriptionEvent.</summary>
    private async ValueTask<(GraphQLResponse Response, bool IsDenied)> Respond((object? Value, string? Id) @event)
    {
        var span = OperationSpan.BeginEvent(_span);
        using var deadline = new Deadline(_options.Timeout, _options.Time, _lifetime.Token);
        var run = Run(deadline.Token, @event.Id);
        if (_field.IsGuarded && run.Decide(_field) != AccessDecision.Allow)
            return (_telemetry.End(span, await run.Release(End(run, run.Denial(_field)))), true);
        if (@event.Id is not null)
            run.SetExtension("eventId", @event.Id);
        run.TellCost(_costReport);
        await run.ResolveEvent(@event.Value);
        var answer = SchemaExecutor.Complete(_plan, run);
        var released = await run.Release(answer);
        // After an event that was kept back nothing is told, so that the client comes back and goes on at that event.
        return (_telemetry.End(span, released), !ReferenceEquals(answer, released));
    }

    private OperationRun Run(CancellationToken cancel, string? eventId = null) =>
        new(_plan, _variables, _features, _options, _lifetime.Token, cancel) { LastEventId = _lastEventId, EventId = eventId };

    /// <summary>Nothing, unless the client is still there and has to say anew who it is.</summary>
    private GraphQLResponse? AtTheEnd() => _lifetime.IsExpired ? SchemaExecutor.Refused([Expired], ResponseOutcome.Unauthenticated) : null;

    private GraphQLResponse End(OperationRun run, Exception failure)
    {
        if (AtTheEnd() is { } expired)
            return expired;
        run.Report(failure, _field, [_field.ResponseName]);
        return SchemaExecutor.Refused(run.Errors, ResponseOutcome.Refused);
    }
}
